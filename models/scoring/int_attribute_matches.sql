-- One row per attribute rule and distinct value it matches: each value is compared once, not each
-- lead.
with lead_attributes as (select * from {{ ref('int_lead_attributes') }}),

attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

operands as (select * from {{ ref('int_rule_operands') }}),

known_attributes as (select * from {{ ref('int_known_attributes') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

received_values as (
    select
        lead_attributes.attribute,
        lead_attributes.text_value
    from lead_attributes
    group by lead_attributes.attribute, lead_attributes.text_value
),

attribute_values as (
    select
        received_values.attribute,
        received_values.text_value,
        {{ parsed_number('received_values.text_value') }} as number_value,
        lower(received_values.text_value) as compared_text
    from received_values
),

compared as (
    select
        operands.ruleset,
        operands.rule_id,
        operands.operator,
        attribute_values.attribute,
        attribute_values.text_value,
        case
            when attribute_values.text_value is null then operands.operator = 'is_missing'
            when operands.operator = 'is_present' then true
            when operands.operator in ('equals', 'not_equals', 'in', 'not_in')
                then case
                    when known_attributes.value_type = 'number'
                        then attribute_values.number_value = operands.operand_number
                    else attribute_values.compared_text = operands.operand_text
                end
            when operands.operator = 'contains'
                then
                    {{ dbt.position('operands.operand_text', 'attribute_values.compared_text') }}
                    > 0
            when operands.operator = 'starts_with'
                then
                    substr(attribute_values.compared_text, 1, length(operands.operand_text))
                    = operands.operand_text
            when operands.operator = 'ends_with'
                then
                    {{ dbt.right(
                        'attribute_values.compared_text', 'length(operands.operand_text)'
                    ) }}
                    = operands.operand_text
            when operands.operator = 'between'
                then
                    attribute_values.number_value >= operands.low_number
                    and attribute_values.number_value <= operands.high_number
            when operands.operator = 'at_least'
                then attribute_values.number_value >= operands.operand_number
            when operands.operator = 'at_most'
                then attribute_values.number_value <= operands.operand_number
            when operands.operator = 'more_than'
                then attribute_values.number_value > operands.operand_number
            when operands.operator = 'less_than'
                then attribute_values.number_value < operands.operand_number
        end as is_hit
    from operands
    inner join rulesets on operands.ruleset = rulesets.ruleset
    inner join known_attributes on operands.attribute = known_attributes.attribute
    inner join attribute_values on operands.attribute = attribute_values.attribute
),

matched as (
    -- any alternative may hit; the two negations want a value that none of them hits
    select
        compared.ruleset,
        compared.rule_id,
        compared.attribute,
        compared.text_value
    from compared
    group by
        compared.ruleset,
        compared.rule_id,
        compared.operator,
        compared.attribute,
        compared.text_value
    having
        max(case when compared.is_hit then 1 else 0 end)
        = case
            when
                compared.operator in ('not_equals', 'not_in') and compared.text_value is not null
                then 0
            else 1
        end
)

select
    matched.ruleset,
    matched.rule_id,
    attribute_rules.dimension,
    attribute_rules.criteria_group,
    attribute_rules.points,
    matched.attribute,
    matched.text_value,
    coalesce(matched.text_value, '') as value_key
from matched
inner join attribute_rules
    on matched.ruleset = attribute_rules.ruleset and matched.rule_id = attribute_rules.rule_id
