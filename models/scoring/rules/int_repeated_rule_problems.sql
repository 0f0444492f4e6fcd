-- One row per rule that says the same as another of its ruleset, however its operand is written.
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

operands as (select * from {{ ref('int_rule_operands') }}),

known_attributes as (select * from {{ ref('int_known_attributes') }}),

rule_texts as (select * from {{ ref('int_rule_texts') }}),

alternatives as (
    -- 5 and 5.0 are one number; without an operand, whatever is there is not read
    select distinct
        operands.ruleset,
        operands.rule_id,
        case
            when operands.operator in ('is_present', 'is_missing') then null
            when operands.operator = 'between'
                then coalesce(
                    {{ number_text('operands.low_number') }} || '..'
                    || {{ number_text('operands.high_number') }},
                    operands.operand_text
                )
            when
                known_attributes.value_type = 'number'
                or operands.operator in ('at_least', 'at_most', 'more_than', 'less_than')
                then coalesce({{ number_text('operands.operand_number') }}, operands.operand_text)
            else operands.operand_text
        end as alternative
    from operands
    left join known_attributes on operands.attribute = known_attributes.attribute
),

attribute_meanings as (
    select
        attribute_rules.ruleset,
        attribute_rules.rule_id,
        attribute_rules.dimension,
        attribute_rules.criteria_group,
        attribute_rules.attribute,
        -- a list of one value is that value
        replace(attribute_rules.operator, 'equals', 'in') as operator,
        attribute_rules.points,
        {{ joined_text('alternatives.alternative', "'|'", 'alternatives.alternative') }}
            as alternatives
    from attribute_rules
    left join alternatives
        on
            attribute_rules.ruleset = alternatives.ruleset
            and attribute_rules.rule_id = alternatives.rule_id
    group by
        attribute_rules.ruleset,
        attribute_rules.rule_id,
        attribute_rules.dimension,
        attribute_rules.criteria_group,
        attribute_rules.attribute,
        attribute_rules.operator,
        attribute_rules.points
),

meanings as (
    select
        'attribute_rules' as rule_table,
        ruleset,
        rule_id,
        {{ row_content([
            'dimension', 'criteria_group', 'attribute', 'operator', 'alternatives', 'points',
        ]) }} as meaning
    from attribute_meanings
    union all
    select
        rule_table,
        ruleset,
        rule_id,
        rule_text as meaning
    from rule_texts
    where rule_table <> 'attribute_rules'
),

first_rules as (
    select
        meanings.rule_table,
        meanings.ruleset,
        meanings.rule_id,
        min(meanings.rule_id) over (
            partition by meanings.rule_table, meanings.ruleset, meanings.meaning
        ) as first_rule_id
    from meanings
    where meanings.rule_id is not null
)

select
    first_rules.ruleset,
    first_rules.rule_id,
    first_rules.rule_table as field,
    'it says the same as the rule ' || first_rules.first_rule_id as problem,
    'one of the two, with the points that are meant' as write_instead
from first_rules
where first_rules.rule_id <> first_rules.first_rule_id
