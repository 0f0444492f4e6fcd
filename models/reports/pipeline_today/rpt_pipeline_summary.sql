-- One row: how many leads wait for sales on the current day, and how many did on the scored day
-- before it.
with stage_counts as (select * from {{ ref('rpt_stage_counts') }}),

days as (
    select
        max(case when stage_counts.is_current then stage_counts.as_of_date end) as as_of_date,
        max(case when not stage_counts.is_current then stage_counts.as_of_date end)
            as previous_date
    from stage_counts
),

counted as (
    select
        days.as_of_date,
        days.previous_date,
        stage_counts.is_current,
        sum(stage_counts.lead_count) as lead_count,
        sum(case when stage_counts.lifecycle_stage = 'mql' then stage_counts.lead_count else 0 end)
            as mql_count,
        sum(case when stage_counts.lifecycle_stage = 'sql' then stage_counts.lead_count else 0 end)
            as sql_count,
        sum(
            case
                when stage_counts.lifecycle_stage = 'opportunity' then stage_counts.lead_count
                else 0
            end
        ) as opportunity_count
    from days
    inner join stage_counts
        on
            days.as_of_date = stage_counts.as_of_date
            or days.previous_date = stage_counts.as_of_date
    group by days.as_of_date, days.previous_date, stage_counts.is_current
)

select
    today.as_of_date,
    today.previous_date,
    cast(today.lead_count as bigint) as lead_count,
    cast(today.lead_count - earlier.lead_count as bigint) as lead_change,
    cast(today.sql_count as bigint) as sql_count,
    cast(today.sql_count - earlier.sql_count as bigint) as sql_change,
    cast(today.mql_count as bigint) as mql_count,
    cast(today.mql_count - earlier.mql_count as bigint) as mql_change,
    cast(today.opportunity_count as bigint) as opportunity_count,
    cast(today.opportunity_count - earlier.opportunity_count as bigint) as opportunity_change
from counted as today
left join counted as earlier on not earlier.is_current
where today.is_current
