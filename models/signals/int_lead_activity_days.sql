-- One row per lead, day to score, activity type, asset category and activity day known by then,
-- under the surviving lead; two merged leads make two rows of one day.
{{ config(materialized='view') }}
with activity_days as (select * from {{ ref('int_activity_days') }}),

leads as (select * from {{ ref('int_leads') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }})

select
    lead_dates.lead_id,
    lead_dates.as_of_date,
    activity_days.activity_type,
    activity_days.asset_category,
    activity_days.activity_date,
    {{ days_between('activity_days.activity_date', 'lead_dates.as_of_date') }} as age_days,
    activity_days.activity_count,
    activity_days.last_occurred_at
from activity_days
inner join leads on activity_days.lead_id = leads.lead_id
inner join lead_dates
    on
        leads.surviving_lead_id = lead_dates.lead_id
        and activity_days.activity_date <= lead_dates.as_of_date
