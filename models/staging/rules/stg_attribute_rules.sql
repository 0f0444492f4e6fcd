-- One row per attribute rule of the seed attribute_rules: trimmed and typed; what does not parse is
-- null and reported.
with attribute_rules as (select * from {{ ref('attribute_rules') }})

select
    {{ trimmed_text('attribute_rules.ruleset') }} as ruleset,
    {{ trimmed_text('attribute_rules.rule_id') }} as rule_id,
    lower({{ trimmed_text('attribute_rules.dimension') }}) as dimension,
    {{ trimmed_text('attribute_rules.criteria_group') }} as criteria_group,
    lower({{ trimmed_text('attribute_rules.attribute') }}) as attribute,
    lower({{ trimmed_text('attribute_rules.operator') }}) as operator,
    {{ trimmed_text('attribute_rules.operand') }} as operand,
    {{ parsed_points(trimmed_text('attribute_rules.points')) }} as points,
    {{ trimmed_text('attribute_rules.reason') }} as reason
from attribute_rules
