-- One row per lead that has converted, activity type and asset category: how many days before its
-- first win it did that first. A lead that did nothing has one row without an activity.
with wins as (select * from {{ ref('int_wins') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

conversions as (
    select
        lead_profiles.lead_id,
        min(wins.won_date) as conversion_date
    from lead_profiles
    inner join wins on lead_profiles.lead_id = wins.lead_id
    group by lead_profiles.lead_id
),

received as (
    -- a lead brings the activities of those that were merged into it
    select
        conversions.lead_id,
        conversions.conversion_date,
        conversions.lead_id as received_lead_id
    from conversions
    union all
    select
        conversions.lead_id,
        conversions.conversion_date,
        lead_survivors.lead_id as received_lead_id
    from conversions
    inner join lead_survivors
        on
            conversions.lead_id = lead_survivors.surviving_lead_id
            and conversions.lead_id <> lead_survivors.lead_id
),

first_days as (
    -- what a lead does once it has bought comes too late
    select
        received.lead_id,
        received.conversion_date,
        activities.activity_type,
        activities.asset_key,
        min(activities.activity_date) as activity_date
    from received
    left join activities
        on
            received.received_lead_id = activities.lead_id
            and received.conversion_date >= activities.activity_date
    group by
        received.lead_id,
        received.conversion_date,
        activities.activity_type,
        activities.asset_key
)

select
    first_days.lead_id,
    first_days.activity_type,
    activity_kinds.asset_category,
    {{ days_between('min(first_days.activity_date)', 'first_days.conversion_date') }}
        as days_before_conversion
from first_days
left join activity_kinds
    on
        first_days.activity_type = activity_kinds.activity_type
        and first_days.asset_key = activity_kinds.asset_key
group by
    first_days.lead_id,
    first_days.conversion_date,
    first_days.activity_type,
    activity_kinds.asset_category
