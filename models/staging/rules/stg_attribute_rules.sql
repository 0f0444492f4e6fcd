-- One row per attribute rule: trimmed and typed. What does not parse is null, and reported.
with attribute_rules as (select * from {{ ref('attribute_rules') }}),

trimmed as (
    select
        {{ trimmed_text('attribute_rules.ruleset') }} as ruleset,
        {{ trimmed_text('attribute_rules.rule_id') }} as rule_id,
        lower({{ trimmed_text('attribute_rules.dimension') }}) as dimension,
        {{ trimmed_text('attribute_rules.criteria_group') }} as criteria_group,
        lower({{ trimmed_text('attribute_rules.attribute') }}) as attribute,
        lower({{ trimmed_text('attribute_rules.operator') }}) as operator,
        {{ trimmed_text('attribute_rules.operand') }} as operand,
        {{ trimmed_text('attribute_rules.points') }} as points,
        {{ trimmed_text('attribute_rules.reason') }} as reason
    from attribute_rules
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    trimmed.dimension,
    trimmed.criteria_group,
    trimmed.attribute,
    trimmed.operator,
    trimmed.operand,
    {{ parsed_points('trimmed.points') }} as points,
    trimmed.reason
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.rule_id, trimmed.dimension, trimmed.criteria_group,
        trimmed.attribute, trimmed.operator, trimmed.operand, trimmed.points, trimmed.reason
    ) is not null
