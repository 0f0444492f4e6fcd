-- One row per lead and day to score with an activity known by then: how many, and the last.
with activity_totals as (select * from {{ ref('int_activity_totals') }})

select
    activity_totals.lead_id,
    activity_totals.as_of_date,
    cast(sum(activity_totals.activity_count) as bigint) as activity_count,
    max(activity_totals.last_activity_at) as last_activity_at,
    max(activity_totals.last_activity_date) as last_activity_date
from activity_totals
group by activity_totals.lead_id, activity_totals.as_of_date
