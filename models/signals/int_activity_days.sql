-- One row per lead id as received, activity type, asset category and day: how often, and when last.
{{ config(materialized='view') }}
with activities as (select * from {{ ref('int_activities') }}),

asset_categories as (select * from {{ ref('int_asset_categories') }})

select
    activities.lead_id,
    activities.activity_type,
    coalesce(asset_categories.asset_category, 'other') as asset_category,
    activities.activity_date,
    count(*) as activity_count,
    max(activities.occurred_at) as last_occurred_at
from activities
left join asset_categories on activities.asset = asset_categories.asset
group by
    activities.lead_id,
    activities.activity_type,
    coalesce(asset_categories.asset_category, 'other'),
    activities.activity_date
