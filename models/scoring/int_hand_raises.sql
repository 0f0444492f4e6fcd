-- One row per lead, day to score, ruleset and stage that the lead raised its hand for of late.
with latest_activity_dates as (select * from {{ ref('int_latest_activity_dates') }}),

stages as (select * from {{ ref('stg_stages') }})

select
    latest_activity_dates.lead_id,
    latest_activity_dates.as_of_date,
    stages.ruleset,
    stages.stage
from latest_activity_dates
inner join stages
    on
        latest_activity_dates.ruleset = stages.ruleset
        and latest_activity_dates.watcher = stages.stage
where
    latest_activity_dates.purpose = 'hand_raise'
    and (
        stages.hand_raise_days is null
        or {{ days_between(
            'latest_activity_dates.last_activity_date', 'latest_activity_dates.as_of_date'
        ) }}
        < stages.hand_raise_days
    )
