-- One row per day, from the first scored day to the day that the marts show.
{{ config(materialized='view') }}
with score_history as (select * from {{ ref('lead_score_history') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

first_day as (
    select min(score_history.as_of_date) as as_of_date
    from score_history
)

select cast(days.date_day as date) as date_day
from first_day
inner join score_dates as current_day on current_day.is_current
{{ each_day('first_day.as_of_date', 'current_day.as_of_date') }}
