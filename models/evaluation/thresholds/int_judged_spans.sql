-- One row per ruleset: how many days lie between its judged days, and on how many conversions are
-- known.
with evaluation_periods as (select * from {{ ref('int_evaluation_periods') }}),

judged_days as (
    select
        evaluation_periods.ruleset,
        evaluation_periods.as_of_date,
        lead(evaluation_periods.as_of_date) over (
            partition by evaluation_periods.ruleset
            order by evaluation_periods.as_of_date nulls last
        ) as next_date
    from evaluation_periods
    where evaluation_periods.period not like 'beside %'
    group by evaluation_periods.ruleset, evaluation_periods.as_of_date
)

select
    judged_days.ruleset,
    {{ days_between('min(judged_days.as_of_date)', 'max(judged_days.as_of_date)') }} as day_count,
    -- conversions are known within a horizon after each judged day, the last one too
    cast(sum(least(
        coalesce(
            {{ days_between('judged_days.as_of_date', 'judged_days.next_date') }},
            {{ var('conversion_horizon_days') }}
        ),
        {{ var('conversion_horizon_days') }}
    )) as bigint) as known_day_count
from judged_days
group by judged_days.ruleset
