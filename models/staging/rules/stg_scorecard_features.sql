-- One row per feature of the scorecard: trimmed and typed. What does not parse is null, and
-- reported.
with scorecard_features as (select * from {{ ref('scorecard_features') }}),

trimmed as (
    select
        {{ trimmed_text('scorecard_features.feature') }} as feature,
        lower({{ trimmed_text('scorecard_features.kind') }}) as kind,
        lower({{ trimmed_text('scorecard_features.attribute') }}) as attribute,
        lower({{ trimmed_text('scorecard_features.activity_type') }}) as activity_type,
        lower({{ trimmed_text('scorecard_features.asset_category') }}) as asset_category,
        {{ trimmed_text('scorecard_features.window_days') }} as window_days,
        {{ trimmed_text('scorecard_features.half_life_days') }} as half_life_days,
        {{ trimmed_text('scorecard_features.label') }} as label
    from scorecard_features
)

select
    cast(row_number() over (order by trimmed.feature nulls last) as integer) as feature_number,
    trimmed.feature,
    trimmed.kind,
    trimmed.attribute,
    trimmed.activity_type,
    trimmed.asset_category,
    {{ parsed_whole_number('trimmed.window_days') }} as window_days,
    {{ parsed_number('trimmed.half_life_days') }} as half_life_days,
    coalesce(trimmed.label, replace(trimmed.feature, '_', ' ')) as label
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.feature, trimmed.kind, trimmed.attribute, trimmed.activity_type,
        trimmed.asset_category, trimmed.window_days, trimmed.half_life_days, trimmed.label
    ) is not null
