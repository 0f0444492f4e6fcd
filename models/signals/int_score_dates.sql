-- One row per day to score; is_current marks the one the marts show. No row when there is no data
-- at all.
with input_watermark as (select * from {{ ref('int_input_watermark') }}),

leads as (select * from {{ ref('int_leads') }}),

lead_clock as (
    select max(leads.created_at) as newest_at
    from leads
),

current_day as (
    select
        coalesce(
            {{ asked_date('as_of') }},
            -- an event that says 2199 cannot push it as long as the warehouse stamps what it loads
            cast(coalesce(input_watermark.newest_loaded_at, lead_clock.newest_at) as date)
        ) as as_of_date
    from input_watermark
    cross join lead_clock
),

past_days as (
    select cast(days.date_day as date) as as_of_date
    from current_day
    {{ each_day(asked_date('history_from'), 'current_day.as_of_date') }}
)

select
    as_of_date,
    true as is_current
from current_day
where as_of_date is not null
union all
select
    past_days.as_of_date,
    false as is_current
from past_days
inner join current_day on past_days.as_of_date < current_day.as_of_date
where {{ ends_period('past_days.as_of_date') }}
