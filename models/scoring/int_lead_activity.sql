-- One row per lead and current day with an activity known by then: how many, and the last.
with activity_counts as (select * from {{ ref('int_lead_activity_counts') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }})

select
    coalesce(lead_survivors.surviving_lead_id, activity_counts.lead_id) as lead_id,
    score_dates.as_of_date,
    cast(sum(activity_counts.known_activity_count) as bigint) as activity_count,
    max(activity_counts.last_known_activity_at) as last_activity_at,
    cast(max(activity_counts.last_known_activity_at) as date) as last_activity_date
from activity_counts
inner join score_dates on score_dates.is_current
left join lead_survivors on activity_counts.lead_id = lead_survivors.lead_id
where activity_counts.known_activity_count > 0
group by
    coalesce(lead_survivors.surviving_lead_id, activity_counts.lead_id),
    score_dates.as_of_date
