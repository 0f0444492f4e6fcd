-- One row per activity rule: trimmed and typed. What does not parse is null, and reported.
with activity_rules as (select * from {{ ref('activity_rules') }}),

trimmed as (
    select
        {{ trimmed_text('activity_rules.ruleset') }} as ruleset,
        {{ trimmed_text('activity_rules.rule_id') }} as rule_id,
        lower({{ trimmed_text('activity_rules.dimension') }}) as dimension,
        {{ trimmed_text('activity_rules.criteria_group') }} as criteria_group,
        lower({{ trimmed_text('activity_rules.activity_type') }}) as activity_type,
        lower({{ trimmed_text('activity_rules.asset_category') }}) as asset_category,
        {{ trimmed_text('activity_rules.window_days') }} as window_days,
        {{ trimmed_text('activity_rules.min_count') }} as min_count,
        {{ trimmed_text('activity_rules.max_per_day') }} as max_per_day,
        lower({{ trimmed_text('activity_rules.per') }}) as per,
        {{ trimmed_text('activity_rules.points') }} as points,
        {{ trimmed_text('activity_rules.max_points') }} as max_points,
        lower({{ trimmed_text('activity_rules.decay') }}) as decay,
        {{ trimmed_text('activity_rules.decay_days') }} as decay_days,
        {{ trimmed_text('activity_rules.reason') }} as reason
    from activity_rules
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    trimmed.dimension,
    trimmed.criteria_group,
    trimmed.activity_type,
    trimmed.asset_category,
    {{ parsed_whole_number('trimmed.window_days') }} as window_days,
    coalesce({{ parsed_whole_number('trimmed.min_count') }}, 1) as min_count,
    {{ parsed_whole_number('trimmed.max_per_day') }} as max_per_day,
    coalesce(trimmed.per, 'event') as per,
    {{ parsed_points('trimmed.points') }} as points,
    {{ parsed_points('trimmed.max_points') }} as max_points,
    coalesce(trimmed.decay, 'none') as decay,
    {{ parsed_number('trimmed.decay_days') }} as decay_days,
    trimmed.reason
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.rule_id, trimmed.dimension, trimmed.criteria_group,
        trimmed.activity_type, trimmed.asset_category, trimmed.window_days, trimmed.min_count,
        trimmed.max_per_day, trimmed.per, trimmed.points, trimmed.max_points, trimmed.decay,
        trimmed.decay_days, trimmed.reason
    ) is not null
