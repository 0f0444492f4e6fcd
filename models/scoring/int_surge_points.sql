-- One row per lead, day to score, ruleset and surge rule that fires: far more of late than the days
-- before.
with lead_activity_days as (select * from {{ ref('int_lead_activity_days') }}),

surge_rules as (select * from {{ ref('stg_surge_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rules as (
    select surge_rules.*
    from surge_rules
    inner join rulesets on surge_rules.ruleset = rulesets.ruleset
),

aged_days as (
    select
        lead_activity_days.*,
        rules.ruleset,
        rules.rule_id,
        case when lead_activity_days.age_days < rules.recent_days then 1 else 0 end as is_recent
    from lead_activity_days
    inner join rules
        on
            lead_activity_days.activity_type
            = coalesce(rules.activity_type, lead_activity_days.activity_type)
            and lead_activity_days.asset_category
            = coalesce(rules.asset_category, lead_activity_days.asset_category)
            and lead_activity_days.age_days < rules.recent_days + rules.baseline_days
),

counts as (
    select
        aged_days.lead_id,
        aged_days.as_of_date,
        aged_days.ruleset,
        aged_days.rule_id,
        cast(sum(aged_days.activity_count * aged_days.is_recent) as bigint) as recent_count,
        cast(sum(aged_days.activity_count * (1 - aged_days.is_recent)) as bigint)
            as baseline_count,
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
