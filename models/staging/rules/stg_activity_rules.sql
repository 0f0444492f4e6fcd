-- One row per activity rule of the seed activity_rules: trimmed and typed; what does not parse is
-- null and reported.
with activity_rules as (select * from {{ ref('activity_rules') }})

select
    {{ trimmed_text('activity_rules.ruleset') }} as ruleset,
    {{ trimmed_text('activity_rules.rule_id') }} as rule_id,
    lower({{ trimmed_text('activity_rules.dimension') }}) as dimension,
    {{ trimmed_text('activity_rules.criteria_group') }} as criteria_group,
    lower({{ trimmed_text('activity_rules.activity_type') }}) as activity_type,
    lower({{ trimmed_text('activity_rules.asset_category') }}) as asset_category,
    {{ parsed_whole_number(trimmed_text('activity_rules.window_days')) }} as window_days,
    coalesce({{ parsed_whole_number(trimmed_text('activity_rules.min_count')) }}, 1) as min_count,
    {{ parsed_whole_number(trimmed_text('activity_rules.max_per_day')) }} as max_per_day,
    coalesce(lower({{ trimmed_text('activity_rules.per') }}), 'event') as per,
    {{ parsed_points(trimmed_text('activity_rules.points')) }} as points,
    {{ parsed_points(trimmed_text('activity_rules.max_points')) }} as max_points,
    coalesce(lower({{ trimmed_text('activity_rules.decay') }}), 'none') as decay,
    {{ parsed_number(trimmed_text('activity_rules.decay_days')) }} as decay_days,
    {{ trimmed_text('activity_rules.reason') }} as reason
from activity_rules
