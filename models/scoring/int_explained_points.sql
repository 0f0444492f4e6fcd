-- One row per ledger row of the active ruleset on the current day, with its reason and its evidence
-- in words.
{{ config(materialized='view') }}
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

rule_subjects as (select * from {{ ref('int_rule_subjects') }})

select
    point_ledger.lead_id,
    point_ledger.as_of_date,
    point_ledger.ruleset,
    point_ledger.component,
    point_ledger.entry_type,
    point_ledger.axis,
    point_ledger.rule_id,
    point_ledger.criteria_group,
    point_ledger.points,
    {{ ledger_reason('point_ledger') }} as reason,
    case
        when point_ledger.attribute is not null
            then
                replace(point_ledger.attribute, '_', ' ')
                || coalesce(
                    ' is ' || {{ masked_addresses('point_ledger.text_value') }}, ' is not known'
                )
        when point_ledger.entry_type = 'dormancy'
            then coalesce(
                'last active on '
                || cast(point_ledger.last_activity_date as {{ dbt.type_string() }}),
                'never active'
            )
        when point_ledger.activity_count is not null
            then
                cast(point_ledger.activity_count as {{ dbt.type_string() }}) || ' '
                || rule_subjects.subject
                || case
                    when point_ledger.activity_count = 1 then ''
                    when rule_subjects.subject like '%ch' then 'es'
                    else 's'
                end
                || case
                    when point_ledger.counted_count < point_ledger.activity_count
                        then
                            ' ('
                            || cast(point_ledger.counted_count as {{ dbt.type_string() }})
                            || ' counted)'
                    else ''
                end
                || ', last ' || cast(point_ledger.last_activity_date as {{ dbt.type_string() }})
    end as evidence
from point_ledger
inner join rulesets on point_ledger.ruleset = rulesets.ruleset and rulesets.is_active
left join rule_reasons
    on point_ledger.ruleset = rule_reasons.ruleset and point_ledger.rule_id = rule_reasons.rule_id
left join rule_subjects
    on point_ledger.ruleset = rule_subjects.ruleset and point_ledger.rule_id = rule_subjects.rule_id
