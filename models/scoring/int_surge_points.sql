-- One row per lead, day to score, ruleset and surge rule that fires: far more of late than the days
-- before.
with activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

surge_rules as (select * from {{ ref('stg_surge_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rules as (
    select surge_rules.*
    from surge_rules
    inner join rulesets on surge_rules.ruleset = rulesets.ruleset
),

rule_kinds as (
    -- what a rule looks at, by kind and day: few rows, so that the millions are joined only once
    select
        rules.ruleset,
        rules.rule_id,
        score_dates.as_of_date,
        activity_kinds.activity_type,
        activity_kinds.asset_key,
        activity_dates.activity_date,
        {{ days_between('activity_dates.activity_date', 'score_dates.as_of_date') }} as age_days,
        rules.recent_days
    from rules
    cross join score_dates
    inner join activity_dates
        on
            score_dates.as_of_date >= activity_dates.activity_date
            and {{ days_between('activity_dates.activity_date', 'score_dates.as_of_date') }}
            < rules.recent_days + rules.baseline_days
    inner join activity_kinds
        on
            coalesce(rules.activity_type, activity_kinds.activity_type)
            = activity_kinds.activity_type
            and coalesce(rules.asset_category, activity_kinds.asset_category)
            = activity_kinds.asset_category
),

counts as (
    select
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id) as lead_id,
        rule_kinds.as_of_date,
        rule_kinds.ruleset,
        rule_kinds.rule_id,
        sum(case when rule_kinds.age_days < rule_kinds.recent_days then 1 else 0 end)
            as recent_count,
        sum(case when rule_kinds.age_days < rule_kinds.recent_days then 0 else 1 end)
            as baseline_count,
        max(activities.activity_date) as last_activity_date
    from activities
    inner join rule_kinds
        on
            activities.activity_type = rule_kinds.activity_type
            and activities.asset_key = rule_kinds.asset_key
            and activities.activity_date = rule_kinds.activity_date
    left join lead_survivors on activities.lead_id = lead_survivors.lead_id
    group by
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id),
        rule_kinds.as_of_date,
        rule_kinds.ruleset,
        rule_kinds.rule_id
)

select
    counts.lead_id,
    counts.as_of_date,
    counts.ruleset,
    counts.rule_id,
    'implicit' as dimension,
    rules.criteria_group,
    rules.points,
    cast(counts.recent_count as bigint) as activity_count,
    counts.last_activity_date
from counts
inner join rules on counts.ruleset = rules.ruleset and counts.rule_id = rules.rule_id
inner join lead_profiles
    on
        counts.lead_id = lead_profiles.lead_id
        and counts.as_of_date >= lead_profiles.created_date
where
    counts.recent_count >= rules.min_count
    -- both sides times baseline_days, so that nothing is divided and nothing rounded
    and counts.recent_count * rules.baseline_days
    >= rules.ratio * counts.baseline_count * rules.recent_days
