-- One row per scored day and lifecycle stage of the active ruleset: how many leads are in it.
with score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

lead_score_history as (select * from {{ ref('lead_score_history') }}),

stages as (select * from {{ ref('stg_stages') }}),

current_day as (
    select
        rulesets.ruleset,
        score_dates.as_of_date
    from score_dates
    inner join rulesets on rulesets.is_active
    where score_dates.is_current
),

counted as (
    select
        lead_score_history.ruleset,
        lead_score_history.as_of_date,
        lead_score_history.lifecycle_stage,
        lead_score_history.as_of_date = current_day.as_of_date as is_current,
        count(*) as lead_count
    from lead_score_history
    inner join current_day
        on
            lead_score_history.ruleset = current_day.ruleset
            and lead_score_history.as_of_date <= current_day.as_of_date
    group by
        lead_score_history.ruleset,
        lead_score_history.as_of_date,
        lead_score_history.lifecycle_stage,
        current_day.as_of_date
)

select
    counted.as_of_date,
    counted.lifecycle_stage,
    {{ stage_label('counted.lifecycle_stage') }} as stage_label,
    cast(row_number() over (
        partition by counted.as_of_date
        order by
            -- the way of a lead: what no stage of the ruleset holds, its stages, what follows them
            case counted.lifecycle_stage
                when 'lead' then 1
                when 'opportunity' then 3
                when 'customer' then 4
                when 'disqualified' then 5
                else 2
            end asc,
            stages.stage_order desc nulls last,
            counted.lifecycle_stage asc nulls last
    ) as integer) as stage_order,
    counted.is_current,
    cast(counted.lead_count as bigint) as lead_count
from counted
left join stages
    on counted.ruleset = stages.ruleset and counted.lifecycle_stage = stages.stage
