-- One row per activity rule, day to score and activity day inside the rule's window: what is left
-- of an activity of that day, 0 to 1.
with activity_rules as (select * from {{ ref('stg_activity_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

ages as (
    select
        score_dates.as_of_date,
        activity_dates.activity_date,
        {{ days_between('activity_dates.activity_date', 'score_dates.as_of_date') }} as age_days
    from activity_dates
    inner join score_dates on activity_dates.activity_date <= score_dates.as_of_date
)

select
    activity_rules.ruleset,
    activity_rules.rule_id,
    ages.as_of_date,
    ages.activity_date,
    {{ decay_factor('activity_rules.decay', 'ages.age_days', 'activity_rules.decay_days') }}
        as decay_factor
from activity_rules
inner join rulesets on activity_rules.ruleset = rulesets.ruleset
cross join ages
where activity_rules.window_days is null or ages.age_days < activity_rules.window_days
