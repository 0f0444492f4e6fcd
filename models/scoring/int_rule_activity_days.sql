-- One row per lead, day to score, ruleset, activity rule and activity day inside the rule's window:
-- how many activities there were, how many count, and what is left of one.
{{ config(materialized='view') }}
with lead_activity_days as (select * from {{ ref('int_lead_activity_days') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

decay_factors as (select * from {{ ref('int_decay_factors') }}),

rules as (
    select activity_rules.*
    from activity_rules
    inner join rulesets on activity_rules.ruleset = rulesets.ruleset
),

matched_days as (
    -- a rule without a category counts all categories of a day together
    select
        lead_activity_days.lead_id,
        lead_activity_days.as_of_date,
        lead_activity_days.activity_date,
        lead_activity_days.age_days,
        rules.ruleset,
        rules.rule_id,
        rules.max_per_day,
        cast(sum(lead_activity_days.activity_count) as bigint) as activity_count
    from lead_activity_days
    inner join rules
        on
            lead_activity_days.activity_type = rules.activity_type
            and lead_activity_days.asset_category
            = coalesce(rules.asset_category, lead_activity_days.asset_category)
    group by
        lead_activity_days.lead_id,
        lead_activity_days.as_of_date,
        lead_activity_days.activity_date,
        lead_activity_days.age_days,
        rules.ruleset,
        rules.rule_id,
        rules.max_per_day
)

select
    matched_days.lead_id,
    matched_days.as_of_date,
    matched_days.ruleset,
    matched_days.rule_id,
    matched_days.activity_date,
    matched_days.activity_count,
    least(
        matched_days.activity_count,
        coalesce(matched_days.max_per_day, matched_days.activity_count)
    ) as counted_count,
    decay_factors.decay_factor
from matched_days
-- the factors have no row for a day outside the rule's window
inner join decay_factors
    on
        matched_days.ruleset = decay_factors.ruleset
        and matched_days.rule_id = decay_factors.rule_id
        and matched_days.age_days = decay_factors.age_days
