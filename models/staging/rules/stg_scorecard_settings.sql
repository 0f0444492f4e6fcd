-- One row: the settings of the scorecard, typed. What does not parse is null, and reported.
{{ config(materialized='table') }}
with scorecard_settings as (select * from {{ ref('scorecard_settings') }}),

trimmed as (
    select
        lower({{ trimmed_text('scorecard_settings.setting') }}) as setting,
        lower({{ trimmed_text('scorecard_settings.value') }}) as text_value
    from scorecard_settings
),

typed as (
    select
        trimmed.setting,
        trimmed.text_value,
        {{ parsed_number('trimmed.text_value') }} as number_value,
        {{ parsed_whole_number('trimmed.text_value') }} as whole_value
    from trimmed
)

select
    max(case when typed.setting = 'examples' then typed.text_value end) as examples,
    max(case when typed.setting = 'holdout_share' then typed.number_value end) as holdout_share,
    max(case when typed.setting = 'calibration_share' then typed.number_value end)
        as calibration_share,
    max(case when typed.setting = 'embargo_days' then typed.whole_value end) as embargo_days,
    max(case when typed.setting = 'bin_count' then typed.whole_value end) as bin_count,
    max(case when typed.setting = 'minimum_level_count' then typed.whole_value end)
        as minimum_level_count,
    max(case when typed.setting = 'l2_penalty' then typed.number_value end) as l2_penalty,
    max(case when typed.setting = 'step_limit' then typed.whole_value end) as step_limit,
    max(case when typed.setting = 'tolerance' then typed.number_value end) as tolerance,
    max(case when typed.setting = 'calibration_penalty' then typed.number_value end)
        as calibration_penalty,
    max(case when typed.setting = 'maximum_examples' then typed.whole_value end)
        as maximum_examples,
    max(case when typed.setting = 'minimum_conversions' then typed.whole_value end)
        as minimum_conversions,
    max(case when typed.setting = 'minimum_non_conversions' then typed.whole_value end)
        as minimum_non_conversions,
    max(case when typed.setting = 'interval_deviations' then typed.number_value end)
        as interval_deviations,
    max(case when typed.setting = 'replacement_ratio' then typed.number_value end)
        as replacement_ratio,
    max(case when typed.setting = 'points_per_doubling' then typed.number_value end)
        as points_per_doubling
from typed
