-- One row per attribute rule with a value in a field that its operator or dimension does not read.
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }})

select
    attribute_rules.ruleset,
    attribute_rules.rule_id,
    'attribute_rules.operand' as field,
    attribute_rules.operator || ' compares with nothing' as problem,
    'equals to compare with it, or an empty field' as write_instead
from attribute_rules
where
    attribute_rules.operator in ('is_present', 'is_missing')
    and attribute_rules.operand is not null
union all
select
    attribute_rules.ruleset,
    attribute_rules.rule_id,
    'attribute_rules.points' as field,
    'a lead that is disqualified loses no points by it' as problem,
    'negative to take points, or an empty field' as write_instead
from attribute_rules
where attribute_rules.dimension = 'disqualify' and attribute_rules.points <> 0
