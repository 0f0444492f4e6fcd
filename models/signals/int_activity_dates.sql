-- One row per day with activities: the first day to score on which they are known.
with activities as (select * from {{ ref('int_activities') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

activity_dates as (
    select activities.activity_date from activities
    group by activities.activity_date
)

select
    activity_dates.activity_date,
    min(score_dates.as_of_date) as first_as_of_date
from activity_dates
inner join score_dates on activity_dates.activity_date <= score_dates.as_of_date
group by activity_dates.activity_date
