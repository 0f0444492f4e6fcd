-- One row per raw row of activities: trimmed, typed, judged. No quarantine_reasons: accepted.
with raw_activities as (select * from {{ raw('activities') }}),

trimmed as (
    select
        {{ trimmed_id('activity_id') }} as activity_id,
        {{ trimmed_id('lead_id') }} as lead_id,
        lower({{ trimmed_text('activity_type') }}) as activity_type,
        {{ trimmed_text('asset') }} as asset,
        {{ trimmed_text('campaign') }} as campaign,
        {{ trimmed_text('occurred_at') }} as occurred_at_text,
        {{ trimmed_text('loaded_at') }} as loaded_at_text,
        occurred_at as raw_occurred_at,
        loaded_at as raw_loaded_at
    from raw_activities
),

parsed as (
    select
        trimmed.*,
        {{ parsed_timestamp('raw_occurred_at', 'occurred_at_text') }} as occurred_at,
        {{ parsed_timestamp('raw_loaded_at', 'loaded_at_text') }} as parsed_loaded_at
    from trimmed
),

typed as (
    select
        -- ids
        parsed.activity_id,
        parsed.lead_id,

        -- text
        parsed.activity_type,
        parsed.asset,
        parsed.campaign,
        parsed.occurred_at_text,
        parsed.loaded_at_text,

        -- timestamps
        parsed.occurred_at,
        {{ plausible_or_null('parsed.parsed_loaded_at') }} as loaded_at
    from parsed
)

select
    typed.*,
    nullif(substr(
        {{ missing_reason('activity_id') }}
        || {{ missing_reason('lead_id') }}
        || {{ missing_reason('activity_type') }}
        || {{ timestamp_reason('occurred_at') }}
        || case
            when typed.occurred_at > typed.loaded_at + interval '1' day
                then ', occurred_after_load'
            else ''
        end,
        3
    ), '') as quarantine_reasons
from typed
