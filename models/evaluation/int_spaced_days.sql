-- One row per ruleset, period of several days and judged day that counts in it: from the newest day
-- back, the next one that lies a horizon before, so that each conversion counts on one day only. A
-- step is one run of this statement, which finds one more day of each period.
{{ config(materialized='stepwise') }}
with known as (select * from {{ this }}),

judged_days as (select * from {{ ref('int_judged_days') }}),

oldest_days as (
    select
        known.ruleset,
        known.period,
        min(known.as_of_date) as as_of_date
    from known
    group by known.ruleset, known.period
)

select
    judged_days.ruleset,
    judged_days.period,
    max(judged_days.as_of_date) as as_of_date
from judged_days
left join oldest_days
    on judged_days.ruleset = oldest_days.ruleset and judged_days.period = oldest_days.period
where
    oldest_days.as_of_date is null
    or {{ days_after('judged_days.as_of_date', var('conversion_horizon_days')) }}
    <= oldest_days.as_of_date
group by judged_days.ruleset, judged_days.period
