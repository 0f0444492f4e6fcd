-- One row per lead with ledger rows (active ruleset, current day): its five largest, in words.
with point_ledger as {{ not_materialized() }} (select * from {{ ref('int_point_ledger') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

entries as (
    -- the same points for the same are ordered and worded once, not once for each of many leads
    select
        point_ledger.ruleset,
        point_ledger.component,
        point_ledger.entry_type,
        point_ledger.rule_id,
        point_ledger.criteria_group,
        point_ledger.points,
        cast(row_number() over (
            order by
                {{ ledger_order('point_ledger') }},
                point_ledger.points asc nulls last
        ) as integer) as entry_number
    from point_ledger
    inner join rulesets on point_ledger.ruleset = rulesets.ruleset and rulesets.is_active
    group by
        point_ledger.ruleset,
        point_ledger.component,
        point_ledger.entry_type,
        point_ledger.rule_id,
        point_ledger.criteria_group,
        point_ledger.points
),

worded as (
    select
        entries.entry_number,
        case when entries.points > 0 then '+' else '' end
        || {{ number_text('entries.points') }} || ' ' || {{ ledger_reason('entries') }} as reason
    from entries
    left join rule_reasons
        on entries.ruleset = rule_reasons.ruleset and entries.rule_id = rule_reasons.rule_id
),

ranked as (
    select
        point_ledger.lead_id,
        entries.entry_number,
        -- a lead has an entry once; DuckDB sorts for a rank, and can do so in little memory
        rank() over (
            partition by point_ledger.lead_id
            order by entries.entry_number asc nulls last
        ) as reason_rank
    from point_ledger
    inner join entries
        on
            point_ledger.ruleset = entries.ruleset
            and point_ledger.component = entries.component
            and point_ledger.entry_type = entries.entry_type
            and coalesce(point_ledger.rule_id, '') = coalesce(entries.rule_id, '')
            and coalesce(point_ledger.criteria_group, '') = coalesce(entries.criteria_group, '')
            and point_ledger.points = entries.points
)

select
    ranked.lead_id
    {%- for rank in range(1, reasons_per_lead() + 1) -%}
    ,
    max(case when ranked.reason_rank = {{ rank }} then worded.reason end) as reason_{{ rank }}
    {%- endfor %}
from ranked
inner join worded on ranked.entry_number = worded.entry_number
where ranked.reason_rank <= {{ reasons_per_lead() }}
group by ranked.lead_id
