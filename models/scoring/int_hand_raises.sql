-- One row per lead, day to score, ruleset and stage that the lead raised its hand for of late.
{{ config(materialized='view') }}
with activity_totals as (select * from {{ ref('int_activity_totals') }}),

stages as (select * from {{ ref('stg_stages') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    activity_totals.lead_id,
    activity_totals.as_of_date,
    stages.ruleset,
    stages.stage
from activity_totals
inner join stages on activity_totals.activity_type = stages.hand_raise_activity_type
inner join rulesets on stages.ruleset = rulesets.ruleset
where
    stages.hand_raise_days is null
    or {{ days_between('activity_totals.last_activity_date', 'activity_totals.as_of_date') }}
    < stages.hand_raise_days
group by
    activity_totals.lead_id,
    activity_totals.as_of_date,
    stages.ruleset,
    stages.stage
