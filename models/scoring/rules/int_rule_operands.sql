-- One row per attribute rule and alternative of its operand: 'a|b' of the operators in and not_in
-- are two alternatives, every other operand is one.
{%- set low = dbt.split_part('alternatives.alternative', "'..'", 1) %}
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

alternatives as (
    select
        attribute_rules.*,
        parts.part as alternative
    from attribute_rules
    {{ split_rows("coalesce(attribute_rules.operand, '')", "'|'") }}
    where attribute_rules.operator in ('in', 'not_in')
    union all
    select
        attribute_rules.*,
        attribute_rules.operand as alternative
    from attribute_rules
    where attribute_rules.operator not in ('in', 'not_in')
),

trimmed as (
    select
        alternatives.*,
        lower({{ trimmed_text('alternatives.alternative') }}) as operand_text,
        {{ trimmed_text(low) }} as low_text,
        -- all that follows, so that 1..2..3 is no range
        {{ trimmed_text('substr(alternatives.alternative, length(' ~ low ~ ') + 3)') }} as high_text
    from alternatives
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    trimmed.attribute,
    trimmed.operator,
    trimmed.operand,
    trimmed.operand_text,
    {{ parsed_number('trimmed.operand_text') }} as operand_number,
    case when trimmed.operator = 'between' then {{ parsed_number('trimmed.low_text') }} end
        as low_number,
    case when trimmed.operator = 'between' then {{ parsed_number('trimmed.high_text') }} end
        as high_number
from trimmed
