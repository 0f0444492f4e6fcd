-- One row per lead with ledger rows (active ruleset, current day): its five largest, in words.
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

entries as (
    -- what ledger rows are given for is said once, so that the millions are ordered by numbers
    select
        point_ledger.ruleset,
        point_ledger.component,
        point_ledger.entry_type,
        point_ledger.rule_id,
        point_ledger.criteria_group,
        cast(row_number() over (
            order by
                point_ledger.rule_id asc nulls last,
                point_ledger.component asc nulls last,
                point_ledger.criteria_group asc nulls last,
                point_ledger.entry_type asc nulls last
        ) as integer) as entry_number
    from point_ledger
    inner join rulesets on point_ledger.ruleset = rulesets.ruleset and rulesets.is_active
    group by
        point_ledger.ruleset,
        point_ledger.component,
        point_ledger.entry_type,
        point_ledger.rule_id,
        point_ledger.criteria_group
),

ranked as (
    select
        point_ledger.lead_id,
        point_ledger.points,
        entries.entry_number,
        row_number() over (
            partition by point_ledger.lead_id
            order by abs(point_ledger.points) desc nulls last, entries.entry_number asc nulls last
        ) as reason_rank
    from point_ledger
    inner join entries
        on
            point_ledger.ruleset = entries.ruleset
            and point_ledger.component = entries.component
            and point_ledger.entry_type = entries.entry_type
            and coalesce(point_ledger.rule_id, '') = coalesce(entries.rule_id, '')
            and coalesce(point_ledger.criteria_group, '') = coalesce(entries.criteria_group, '')
),

worded as (
    select
        ranked.lead_id,
        ranked.reason_rank,
        case when ranked.points > 0 then '+' else '' end
        || {{ number_text('ranked.points') }} || ' ' || {{ ledger_reason('entries') }} as reason
    from ranked
    inner join entries on ranked.entry_number = entries.entry_number
    left join rule_reasons
        on entries.ruleset = rule_reasons.ruleset and entries.rule_id = rule_reasons.rule_id
    where ranked.reason_rank <= {{ reasons_per_lead() }}
)

select
    worded.lead_id
    {%- for rank in range(1, reasons_per_lead() + 1) -%}
    ,
    max(case when worded.reason_rank = {{ rank }} then worded.reason end) as reason_{{ rank }}
    {%- endfor %}
from worded
group by worded.lead_id
