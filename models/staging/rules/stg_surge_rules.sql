-- One row per surge rule of the seed surge_rules: trimmed and typed; what does not parse is null
-- and reported.
with surge_rules as (select * from {{ ref('surge_rules') }})

select
    {{ trimmed_text('surge_rules.ruleset') }} as ruleset,
    {{ trimmed_text('surge_rules.rule_id') }} as rule_id,
    {{ trimmed_text('surge_rules.criteria_group') }} as criteria_group,
    lower({{ trimmed_text('surge_rules.activity_type') }}) as activity_type,
    lower({{ trimmed_text('surge_rules.asset_category') }}) as asset_category,
    {{ parsed_whole_number(trimmed_text('surge_rules.recent_days')) }} as recent_days,
    {{ parsed_whole_number(trimmed_text('surge_rules.baseline_days')) }} as baseline_days,
    {{ parsed_whole_number(trimmed_text('surge_rules.min_count')) }} as min_count,
    {{ parsed_number(trimmed_text('surge_rules.ratio')) }} as ratio,
    {{ parsed_points(trimmed_text('surge_rules.points')) }} as points,
    {{ trimmed_text('surge_rules.reason') }} as reason
from surge_rules
