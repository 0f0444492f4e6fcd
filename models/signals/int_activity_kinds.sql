-- One row per activity type and asset as received: its category, so that rules match few rows.
with activities as (select * from {{ ref('int_activities') }}),

asset_categories as (select * from {{ ref('int_asset_categories') }}),

kinds as (
    select
        activities.activity_type,
        activities.asset_key,
        count(*) as activity_count
    from activities
    group by activities.activity_type, activities.asset_key
)

select
    kinds.activity_type,
    kinds.asset_key,
    coalesce(asset_categories.asset_category, 'other') as asset_category,
    kinds.activity_count
from kinds
left join asset_categories on {{ trimmed_text('kinds.asset_key') }} = asset_categories.asset
