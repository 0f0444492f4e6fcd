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

explained as (
    select
        ranked.lead_id,
        ranked.reason_rank,
        case when ranked.points > 0 then '+' else '' end
        || {{ number_text('ranked.points') }} || ' ' || {{ ledger_reason('entries') }} as reason
    from ranked
    inner join entries on ranked.entry_number = entries.entry_number
    left join rule_reasons
        on entries.ruleset = rule_reasons.ruleset and entries.rule_id = rule_reasons.rule_id
    where ranked.reason_rank <= 5
),

measured as (
    select
        explained.*,
        sum(length(explained.reason) + 2) over (
            partition by explained.lead_id
            order by explained.reason_rank nulls last
            rows between unbounded preceding and current row
        ) - 2 as text_length
    from explained
)

select
    measured.lead_id,
    max(case when measured.reason_rank = 1 then measured.reason end)
    || coalesce('; ' || max(case when measured.reason_rank = 2 then measured.reason end), '')
    || coalesce('; ' || max(case when measured.reason_rank = 3 then measured.reason end), '')
    || coalesce('; ' || max(case when measured.reason_rank = 4 then measured.reason end), '')
    || coalesce('; ' || max(case when measured.reason_rank = 5 then measured.reason end), '')
        as top_reasons,
    -- a text field of Salesforce holds 255 characters; the first reason alone may be longer
    cast(coalesce(
        max(case when measured.text_length <= 255 then measured.text_length end), 255
    ) as integer) as short_length
from measured
group by measured.lead_id
