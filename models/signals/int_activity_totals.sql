-- One row per lead, day to score, activity type and asset category: all that was known by then.
with activity_days as (select * from {{ ref('int_activity_days') }}),

leads as (select * from {{ ref('int_leads') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }})

select
    lead_dates.lead_id,
    lead_dates.as_of_date,
    activity_days.activity_type,
    activity_days.asset_category,
    cast(sum(activity_days.activity_count) as bigint) as activity_count,
    max(activity_days.activity_date) as last_activity_date,
    max(activity_days.last_occurred_at) as last_activity_at
from activity_days
inner join leads on activity_days.lead_id = leads.lead_id
inner join lead_dates
    on
        leads.surviving_lead_id = lead_dates.lead_id
        and activity_days.activity_date <= lead_dates.as_of_date
group by
    lead_dates.lead_id,
    lead_dates.as_of_date,
    activity_days.activity_type,
    activity_days.asset_category
