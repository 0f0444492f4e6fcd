-- One row per surge rule: trimmed and typed. What does not parse is null, and reported.
with surge_rules as (select * from {{ ref('surge_rules') }}),

trimmed as (
    select
        {{ trimmed_text('surge_rules.ruleset') }} as ruleset,
        {{ trimmed_text('surge_rules.rule_id') }} as rule_id,
        {{ trimmed_text('surge_rules.criteria_group') }} as criteria_group,
        lower({{ trimmed_text('surge_rules.activity_type') }}) as activity_type,
        lower({{ trimmed_text('surge_rules.asset_category') }}) as asset_category,
        {{ trimmed_text('surge_rules.recent_days') }} as recent_days,
        {{ trimmed_text('surge_rules.baseline_days') }} as baseline_days,
        {{ trimmed_text('surge_rules.min_count') }} as min_count,
        {{ trimmed_text('surge_rules.ratio') }} as ratio,
        {{ trimmed_text('surge_rules.points') }} as points,
        {{ trimmed_text('surge_rules.reason') }} as reason
    from surge_rules
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    trimmed.criteria_group,
    trimmed.activity_type,
    trimmed.asset_category,
    {{ parsed_whole_number('trimmed.recent_days') }} as recent_days,
    {{ parsed_whole_number('trimmed.baseline_days') }} as baseline_days,
    {{ parsed_whole_number('trimmed.min_count') }} as min_count,
    {{ parsed_number('trimmed.ratio') }} as ratio,
    {{ parsed_points('trimmed.points') }} as points,
    trimmed.reason
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.rule_id, trimmed.criteria_group, trimmed.activity_type,
        trimmed.asset_category, trimmed.recent_days, trimmed.baseline_days, trimmed.min_count,
        trimmed.ratio, trimmed.points, trimmed.reason
    ) is not null
