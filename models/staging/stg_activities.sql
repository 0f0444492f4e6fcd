-- One row per raw row of activities: trimmed, typed and judged (quarantine_reasons is null when
-- accepted).
with raw_activities as (select * from {{ raw('activities') }}),

trimmed as (
    select
        {{ trimmed_text('activity_id') }} as activity_id,
        {{ trimmed_text('lead_id') }} as lead_id,
        lower({{ trimmed_text('activity_type') }}) as activity_type,
        {{ trimmed_text('asset') }} as asset,
        {{ trimmed_text('campaign') }} as campaign,
        {{ trimmed_text('occurred_at') }} as occurred_at_text,
        {{ trimmed_text('loaded_at') }} as loaded_at_text,
        {{ parsed_timestamp('occurred_at') }} as occurred_at,
        {{ parsed_timestamp('loaded_at') }} as parsed_loaded_at
    from raw_activities
),

typed as (
    select
        trimmed.*,
        case
            when {{ plausible_timestamp('trimmed.parsed_loaded_at') }} then trimmed.parsed_loaded_at
        end
            as loaded_at
    from trimmed
)

select
    trimmed.*,

    -- judgement
    nullif(substr(
        {{ missing_reason('activity_id') }}
        || {{ missing_reason('lead_id') }}
        || {{ missing_reason('activity_type') }}
        || {{ timestamp_reason('occurred_at') }}
        || case
            when
                trimmed.occurred_at > trimmed.loaded_at + interval '1' day
                then ', occurred_after_load'
            else ''
        end,
        3
    ), '') as quarantine_reasons
from typed as trimmed
