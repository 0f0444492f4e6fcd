-- One row per attribute rule: what it asks in one text, the same for all ways to write the same.
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

operands as (select * from {{ ref('int_rule_operands') }}),

known_attributes as (select * from {{ ref('int_known_attributes') }}),

alternatives as (
    -- 5 and 5.0 are one number; is_present and is_missing read no operand
    select
        operands.ruleset,
        operands.rule_id,
        case
            when operands.operator in ('is_present', 'is_missing') then 'nothing'
            when operands.operator = 'between'
                then
                    {{ number_text('operands.low_number') }} || '..'
                    || {{ number_text('operands.high_number') }}
            when
                operands.operator in ('at_least', 'at_most', 'more_than', 'less_than')
                or (
                    operands.operator in ('equals', 'not_equals', 'in', 'not_in')
                    and known_attributes.value_type = 'number'
                )
                then {{ number_text('operands.operand_number') }}
            else operands.operand_text
        end as alternative
    from operands
    left join known_attributes on operands.attribute = known_attributes.attribute
),

distinct_alternatives as (
    select
        alternatives.ruleset,
        alternatives.rule_id,
        alternatives.alternative
    from alternatives
    where alternatives.alternative is not null
    group by alternatives.ruleset, alternatives.rule_id, alternatives.alternative
),

compared_with as (
    select
        distinct_alternatives.ruleset,
        distinct_alternatives.rule_id,
        {{ joined_text(
            'distinct_alternatives.alternative', "' | '", 'distinct_alternatives.alternative'
        ) }} as alternatives
    from distinct_alternatives
    group by distinct_alternatives.ruleset, distinct_alternatives.rule_id
),

meanings as (
    select
        attribute_rules.ruleset,
        attribute_rules.rule_id,
        attribute_rules.dimension,
        attribute_rules.criteria_group,
        attribute_rules.attribute,
        -- a list of one value is that value
        case attribute_rules.operator
            when 'equals' then 'in'
            when 'not_equals' then 'not_in'
            else attribute_rules.operator
        end as operator,
        compared_with.alternatives,
        -- nothing reads the points of a disqualification
        case when attribute_rules.dimension = 'disqualify' then null else attribute_rules.points end
            as points
    from attribute_rules
    -- a rule that compares with nothing readable has no meaning yet
    inner join compared_with
        on
            attribute_rules.ruleset = compared_with.ruleset
            and attribute_rules.rule_id = compared_with.rule_id
)

select
    ruleset,
    rule_id,
    {{ row_content([
        'dimension', 'criteria_group', 'attribute', 'operator', 'alternatives', 'points',
    ]) }} as meaning
from meanings
