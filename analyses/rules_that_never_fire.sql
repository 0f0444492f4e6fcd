-- Which rules give nobody a point today? A typo, a feed that broke, or a rule to delete.
-- dbt show --select rules_that_never_fire --limit 100
with rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

point_ledger as (select * from {{ ref('int_point_ledger') }}),

disqualifying_rules as (select * from {{ ref('stg_attribute_rules') }}),

fired as (
    select
        point_ledger.ruleset,
        point_ledger.rule_id
    from point_ledger
    where point_ledger.rule_id is not null
    group by point_ledger.ruleset, point_ledger.rule_id
)

select
    rule_reasons.ruleset,
    rule_reasons.rule_id,
    rule_reasons.reason
from rule_reasons
left join fired
    on rule_reasons.ruleset = fired.ruleset and rule_reasons.rule_id = fired.rule_id
left join disqualifying_rules
    on
        rule_reasons.ruleset = disqualifying_rules.ruleset
        and rule_reasons.rule_id = disqualifying_rules.rule_id
        and disqualifying_rules.dimension = 'disqualify'
where fired.rule_id is null and disqualifying_rules.rule_id is null
order by rule_reasons.ruleset asc nulls last, rule_reasons.rule_id asc nulls last
