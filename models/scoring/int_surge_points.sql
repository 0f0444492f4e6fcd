-- One row per lead, day to score, ruleset and surge rule that fires: far more of late than the days
-- before.
with activity_days as (select * from {{ ref('int_activity_days') }}),

leads as (select * from {{ ref('int_leads') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }}),

surge_rules as (select * from {{ ref('stg_surge_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rules as (
    select surge_rules.*
    from surge_rules
    inner join rulesets on surge_rules.ruleset = rulesets.ruleset
),

aged_days as (
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        rules.ruleset,
        rules.rule_id,
        rules.recent_days,
        activity_days.activity_date,
        activity_days.activity_count,
        {{ days_between('activity_days.activity_date', 'lead_dates.as_of_date') }} as age_days
    from activity_days
    inner join rules
        on
            activity_days.activity_type = coalesce(rules.activity_type, activity_days.activity_type)
            and activity_days.asset_category
            = coalesce(rules.asset_category, activity_days.asset_category)
    inner join leads on activity_days.lead_id = leads.lead_id
    inner join lead_dates
        on
            leads.surviving_lead_id = lead_dates.lead_id
            and activity_days.activity_date <= lead_dates.as_of_date
            and {{ days_between('activity_days.activity_date', 'lead_dates.as_of_date') }}
            < rules.recent_days + rules.baseline_days
),

counts as (
    select
        aged_days.lead_id,
        aged_days.as_of_date,
        aged_days.ruleset,
        aged_days.rule_id,
        cast(sum(
            case
                when aged_days.age_days < aged_days.recent_days then aged_days.activity_count else 0
            end
        ) as bigint) as recent_count,
        cast(sum(
            case
                when aged_days.age_days < aged_days.recent_days then 0 else aged_days.activity_count
            end
        ) as bigint) as baseline_count,
        max(aged_days.activity_date) as last_activity_date
    from aged_days
    group by aged_days.lead_id, aged_days.as_of_date, aged_days.ruleset, aged_days.rule_id
)

select
    counts.lead_id,
    counts.as_of_date,
    counts.ruleset,
    counts.rule_id,
    'implicit' as dimension,
    rules.criteria_group,
    rules.points,
    counts.recent_count as activity_count,
    counts.last_activity_date
from counts
inner join rules on counts.ruleset = rules.ruleset and counts.rule_id = rules.rule_id
where
    counts.recent_count >= rules.min_count
    -- both sides times baseline_days, so that nothing is divided and nothing rounded
    and counts.recent_count * rules.baseline_days
    >= rules.ratio * counts.baseline_count * rules.recent_days
