-- One row per raw row of activities, with what is kept of it: personal data of bad rows masked.
{{ config(materialized='view') }}
with activities as (select * from {{ ref('stg_activities') }})

select
    activity_id,
    lead_id,
    activity_type,
    coalesce(cast(raw_asset as {{ dbt.type_string() }}), '') as asset_key,
    cast(raw_campaign as {{ dbt.type_string() }}) as raw_campaign,
    occurred_at,
    loaded_at,
    raw_loaded_at,
    cast(occurred_at as date) as activity_date,
    loaded_date,
    quarantine_reasons,
    case when quarantine_reasons is not null then {{ masked_values('activities') }} end
        as raw_values,
    case
        when loaded_at is null and quarantine_reasons is null
            then {{ masked_addresses(trimmed_text('raw_loaded_at')) }}
    end as unreadable_loaded_at
from activities
