-- One row per lead with ledger rows (active ruleset, current day): its five largest, in words.
with explained_points as (select * from {{ ref('int_explained_points') }}),

ranked as (
    select
        explained_points.lead_id,
        explained_points.points,
        explained_points.reason,
        row_number() over (
            partition by explained_points.lead_id
            order by
                abs(explained_points.points) desc nulls last,
                explained_points.rule_id asc nulls last,
                explained_points.component asc nulls last,
                explained_points.criteria_group asc nulls last
        ) as reason_rank
    from explained_points
)

select
    ranked.lead_id,
    {{ joined_text(
        "case when ranked.points > 0 then '+' else '' end || " ~ number_text('ranked.points')
        ~ " || ' ' || ranked.reason",
        "'; '",
        'ranked.reason_rank'
    ) }} as top_reasons
from ranked
where ranked.reason_rank <= 5
group by ranked.lead_id
