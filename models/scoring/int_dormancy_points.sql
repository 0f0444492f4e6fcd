-- One row per lead, day to score and ruleset in which the lead is dormant: the longest rule it
-- fulfils.
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

latest_activity_dates as (select * from {{ ref('int_latest_activity_dates') }}),

dormancy_rules as (select * from {{ ref('stg_dormancy_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

signs_of_life as (
    select
        latest_activity_dates.lead_id,
        latest_activity_dates.as_of_date,
        latest_activity_dates.ruleset,
        latest_activity_dates.last_activity_date
    from latest_activity_dates
    where latest_activity_dates.purpose = 'sign_of_life'
),

inactive as (
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        rulesets.ruleset,
        {{ days_between(
            'greatest(lead_dates.created_date, coalesce(signs_of_life.last_activity_date, lead_dates.created_date))',
            'lead_dates.as_of_date'
        ) }} as inactive_days,
        signs_of_life.last_activity_date
    from lead_dates
    cross join rulesets
    left join signs_of_life
        on
            lead_dates.lead_id = signs_of_life.lead_id
            and lead_dates.as_of_date = signs_of_life.as_of_date
            and rulesets.ruleset = signs_of_life.ruleset
),

ranges as (
    -- from how many days on a rule is the longest that is fulfilled, and up to which
    select
        dormancy_rules.ruleset,
        dormancy_rules.rule_id,
        dormancy_rules.points,
        dormancy_rules.inactive_days,
        lead(dormancy_rules.inactive_days) over (
            partition by dormancy_rules.ruleset
            order by
                dormancy_rules.inactive_days asc nulls last,
                dormancy_rules.rule_id desc nulls last
        ) as next_inactive_days
    from dormancy_rules
)

select
    inactive.lead_id,
    inactive.as_of_date,
    inactive.ruleset,
    ranges.rule_id,
    ranges.points,
    inactive.inactive_days,
    inactive.last_activity_date
from inactive
inner join ranges
    on
        inactive.ruleset = ranges.ruleset
        and inactive.inactive_days >= ranges.inactive_days
        and inactive.inactive_days
        < coalesce(ranges.next_inactive_days, inactive.inactive_days + 1)
