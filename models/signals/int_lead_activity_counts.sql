-- One row per lead id as received: how many activities it has, and how many are known on the
-- current day.
with activities as (select * from {{ ref('int_activities') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

current_day as (
    select max(score_dates.as_of_date) as as_of_date from score_dates
    where score_dates.is_current
),

known as (
    select
        activities.lead_id,
        case
            when activities.activity_date <= (select current_day.as_of_date from current_day)
                then activities.occurred_at
        end as known_occurred_at
    from activities
)

select
    known.lead_id,
    count(*) as activity_count,
    count(known.known_occurred_at) as known_activity_count,
    max(known.known_occurred_at) as last_known_activity_at
from known
group by known.lead_id
