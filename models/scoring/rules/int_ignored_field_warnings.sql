-- One row per rule with a value in a field that its operator, dimension or per does not read.
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }})

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
union all
select
    activity_rules.ruleset,
    activity_rules.rule_id,
    'activity_rules.max_points' as field,
    'points once a lead are given whole' as problem,
    'no more points than that, or an empty field' as write_instead
from activity_rules
where activity_rules.per = 'lead' and abs(activity_rules.points) > activity_rules.max_points
