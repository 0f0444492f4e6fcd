-- One row per accepted activity id: the delivery that was loaded first.
{{ config(materialized='view') }}
with deliveries as (select * from {{ ref('int_activity_deliveries') }}),

repeated_activities as (select * from {{ ref('int_repeated_activities') }}),

first_deliveries as (
    select
        deliveries.activity_id,
        deliveries.lead_id,
        deliveries.activity_type,
        deliveries.asset_key,
        deliveries.raw_campaign,
        deliveries.occurred_at,
        deliveries.loaded_at,
        deliveries.activity_date
    from deliveries
    where not deliveries.is_repeated and deliveries.quarantine_reasons is null
    union all
    select * from repeated_activities
)

select
    first_deliveries.activity_id,
    first_deliveries.lead_id,
    first_deliveries.activity_type,
    {{ trimmed_text('first_deliveries.asset_key') }} as asset,
    {{ trimmed_text('first_deliveries.raw_campaign') }} as campaign,
    first_deliveries.asset_key,
    first_deliveries.occurred_at,
    first_deliveries.loaded_at,
    first_deliveries.activity_date
from first_deliveries
