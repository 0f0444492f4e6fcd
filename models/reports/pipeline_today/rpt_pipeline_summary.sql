-- One row: how many leads wait for sales on the current day, and how many did on the scored day
-- before it.
with stage_counts as (select * from {{ ref('rpt_stage_counts') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

days as (
    select
        score_dates.as_of_date,
        max(stage_counts.as_of_date) as previous_date
    from score_dates
    left join stage_counts on score_dates.as_of_date > stage_counts.as_of_date
    where score_dates.is_current
    group by score_dates.as_of_date
),

counted as (
    -- a lead is in one stage
    select
        stage_counts.as_of_date,
        sum(stage_counts.lead_count) as lead_count,
        sum(
            case
                when lower(stage_counts.lifecycle_stage) = 'sql' then stage_counts.lead_count
                else 0
            end
        ) as sql_count,
        sum(
            case
                when lower(stage_counts.lifecycle_stage) = 'mql' then stage_counts.lead_count
                else 0
            end
        ) as mql_count,
        sum(
            case
                when lower(stage_counts.lifecycle_stage) = 'opportunity'
                    then stage_counts.lead_count
                else 0
            end
        ) as opportunity_count
    from stage_counts
    group by stage_counts.as_of_date
)

select
    days.as_of_date,
    days.previous_date,
    cast(coalesce(today.lead_count, 0) as bigint) as lead_count,
    cast(coalesce(today.lead_count, 0) - earlier.lead_count as bigint) as lead_change,
    cast(coalesce(today.sql_count, 0) as bigint) as sql_count,
    cast(coalesce(today.sql_count, 0) - earlier.sql_count as bigint) as sql_change,
    cast(coalesce(today.mql_count, 0) as bigint) as mql_count,
    cast(coalesce(today.mql_count, 0) - earlier.mql_count as bigint) as mql_change,
    cast(coalesce(today.opportunity_count, 0) as bigint) as opportunity_count,
    cast(coalesce(today.opportunity_count, 0) - earlier.opportunity_count as bigint)
        as opportunity_change
from days
left join counted as today on days.as_of_date = today.as_of_date
left join counted as earlier on days.previous_date = earlier.as_of_date
