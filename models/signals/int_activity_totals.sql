-- One row per lead, day to score, activity type and asset category: all that was known by then.
with lead_activity_days as (select * from {{ ref('int_lead_activity_days') }})

select
    lead_activity_days.lead_id,
    lead_activity_days.as_of_date,
    lead_activity_days.activity_type,
    lead_activity_days.asset_category,
    cast(sum(lead_activity_days.activity_count) as bigint) as activity_count,
    max(lead_activity_days.activity_date) as last_activity_date,
    max(lead_activity_days.last_occurred_at) as last_activity_at
from lead_activity_days
group by
    lead_activity_days.lead_id,
    lead_activity_days.as_of_date,
    lead_activity_days.activity_type,
    lead_activity_days.asset_category
