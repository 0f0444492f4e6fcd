-- As soon as there is a lead, exactly one of the days to score is the current one.
with score_dates as (select * from {{ ref('int_score_dates') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

counted as (
    select
        (
            select count(*) from score_dates
            where is_current
        ) as current_count,
        (select count(*) from lead_profiles) as lead_count
)

select * from counted
where current_count <> 1 and lead_count > 0
