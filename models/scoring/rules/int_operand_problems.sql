-- One row per attribute rule whose attribute is unknown or whose operand does not suit its
-- operator.
with operands as (select * from {{ ref('int_rule_operands') }}),

known_attributes as (select * from {{ ref('int_known_attributes') }}),

attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

judged as (
    -- per rule: how many alternatives there are, and how many of them cannot be used
    select
        operands.ruleset,
        operands.rule_id,
        operands.operator,
        operands.operand,
        known_attributes.value_type,
        sum(case when operands.operand_text is not null then 1 else 0 end) as alternative_count,
        sum(
            case
                when
                    operands.operand_text is not null and operands.operand_number is null
                    then 1
                else 0
            end
        )
            as text_count,
        sum(case when operands.operand_text not in ('true', 'false') then 1 else 0 end)
            as not_boolean_count,
        sum(case when operands.low_number <= operands.high_number then 0 else 1 end)
            as no_range_count
    from operands
    left join known_attributes on operands.attribute = known_attributes.attribute
    group by
        operands.ruleset,
        operands.rule_id,
        operands.operator,
        operands.operand,
        known_attributes.value_type
)

select
    attribute_rules.ruleset,
    attribute_rules.rule_id,
    'attribute_rules.attribute' as field,
    'no attribute is named ' || attribute_rules.attribute as problem,
    'an attribute of seeds/reference/attributes.csv, or name the column in custom_attributes'
        as write_instead
from attribute_rules
left join known_attributes on attribute_rules.attribute = known_attributes.attribute
where attribute_rules.attribute is not null and known_attributes.attribute is null
union all
select
    ruleset,
    rule_id,
    'attribute_rules.operand' as field,
    'the operator ' || operator || ' has nothing to compare with' as problem,
    case when operator in ('in', 'not_in') then 'values such as a|b|c' else 'a value' end
        as write_instead
from judged
where operator not in ('is_present', 'is_missing') and alternative_count = 0
union all
select
    ruleset,
    rule_id,
    'attribute_rules.operand' as field,
    operand || ' is not a range' as problem,
    'two numbers such as 50..200, the lower one first' as write_instead
from judged
where operator = 'between' and alternative_count > 0 and no_range_count > 0
union all
select
    ruleset,
    rule_id,
    'attribute_rules.operand' as field,
    operand || ' is not a number' as problem,
    'a plain number such as 10 or 2.5' as write_instead
from judged
where
    text_count > 0
    and (
        operator in ('at_least', 'at_most', 'more_than', 'less_than')
        or (operator in ('equals', 'not_equals', 'in', 'not_in') and value_type = 'number')
    )
union all
select
    ruleset,
    rule_id,
    'attribute_rules.operator' as field,
    operator || ' compares numbers, and the attribute is true or false' as problem,
    'equals, with true or false' as write_instead
from judged
where
    value_type = 'boolean'
    and operator in ('between', 'at_least', 'at_most', 'more_than', 'less_than')
union all
select
    ruleset,
    rule_id,
    'attribute_rules.operand' as field,
    operand || ' is neither true nor false' as problem,
    'true or false' as write_instead
from judged
where
    not_boolean_count > 0
    and operator in ('equals', 'not_equals', 'in', 'not_in')
    and value_type = 'boolean'
