-- One row: the settings of the evaluation, a column each; null where the seed does not give one.
with evaluation_settings as (select * from {{ ref('evaluation_settings') }}),

trimmed as (
    select
        lower({{ trimmed_text('evaluation_settings.setting') }}) as setting,
        {{ trimmed_text('evaluation_settings.value') }} as setting_text
    from evaluation_settings
),

typed as (
    select
        trimmed.setting,
        {{ parsed_number('trimmed.setting_text') }} as setting_number
    from trimmed
)

select
    max(case when typed.setting = 'interval_z' then typed.setting_number end) as interval_z,
    max(case when typed.setting = 'min_conversions' then typed.setting_number end)
        as min_conversions,
    max(case when typed.setting = 'min_non_conversions' then typed.setting_number end)
        as min_non_conversions,
    max(case when typed.setting = 'min_rule_leads' then typed.setting_number end)
        as min_rule_leads,
    max(case when typed.setting = 'smoothing_count' then typed.setting_number end)
        as smoothing_count,
    max(case when typed.setting = 'cutoff_steps' then typed.setting_number end) as cutoff_steps,
    max(case when typed.setting = 'moderate_psi' then typed.setting_number end) as moderate_psi,
    max(case when typed.setting = 'large_psi' then typed.setting_number end) as large_psi
from typed
