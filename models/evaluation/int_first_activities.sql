-- One row per lead that has converted, activity type and asset category: how many days before its
-- first win it did that first. A lead that did nothing has one row without an activity.
with opportunities as (select * from {{ ref('int_opportunities') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

conversions as (
    -- what is entered or decided after the current day is not known yet
    select
        lead_profiles.lead_id,
        min(opportunities.decided_date) as conversion_date
    from lead_profiles
    inner join opportunities on lead_profiles.lead_id = opportunities.lead_id
    inner join score_dates
        on
            opportunities.created_date <= score_dates.as_of_date
            and opportunities.decided_date <= score_dates.as_of_date
            and score_dates.is_current
    where opportunities.outcome = 'won'
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
