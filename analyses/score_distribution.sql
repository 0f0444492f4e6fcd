-- How do the scores spread? Leads, MQLs and SQLs in each tenth of the leads, by score, per ruleset.
-- dbt show --select score_distribution --limit 50
with lead_scores as (select * from {{ ref('lead_scores') }}),

ranked as (
    select
        lead_scores.*,
        ntile(10) over (
            partition by lead_scores.ruleset
            order by lead_scores.lead_score desc nulls last, lead_scores.lead_id asc nulls last
        ) as tenth
    from lead_scores
)

select
    ranked.ruleset,
    ranked.tenth,
    count(*) as lead_count,
    min(ranked.lead_score) as lowest_score,
    max(ranked.lead_score) as highest_score,
    sum(case when ranked.is_mql then 1 else 0 end) as mql_count,
    sum(case when ranked.is_sql then 1 else 0 end) as sql_count
from ranked
group by ranked.ruleset, ranked.tenth
order by ranked.ruleset asc nulls last, ranked.tenth asc nulls last
