-- One row per dormancy rule of the seed dormancy_rules: trimmed and typed; what does not parse is
-- null and reported.
with dormancy_rules as (select * from {{ ref('dormancy_rules') }})

select
    {{ trimmed_text('dormancy_rules.ruleset') }} as ruleset,
    {{ trimmed_text('dormancy_rules.rule_id') }} as rule_id,
    {{ parsed_whole_number(trimmed_text('dormancy_rules.inactive_days')) }} as inactive_days,
    {{ parsed_points(trimmed_text('dormancy_rules.points')) }} as points,
    {{ trimmed_text('dormancy_rules.reason') }} as reason
from dormancy_rules
