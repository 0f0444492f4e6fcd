-- One row per lead, ruleset, activity rule and activity day that some day to score has inside the
-- rule's window: how many activities there were, and how many count.
with activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

decay_factors as (select * from {{ ref('int_decay_factors') }}),

rule_dates as (
    select
        decay_factors.ruleset,
        decay_factors.rule_id,
        decay_factors.activity_date
    from decay_factors
    group by decay_factors.ruleset, decay_factors.rule_id, decay_factors.activity_date
),

rule_kinds as (
    -- what a rule counts, by kind and day: few rows, so that the millions are joined only once
    select
        activity_rules.ruleset,
        activity_rules.rule_id,
        activity_rules.max_per_day,
        activity_kinds.activity_type,
        activity_kinds.asset_key,
        rule_dates.activity_date
    from activity_rules
    inner join rule_dates
        on
            activity_rules.ruleset = rule_dates.ruleset
            and activity_rules.rule_id = rule_dates.rule_id
    inner join activity_kinds
        on
            activity_rules.activity_type = activity_kinds.activity_type
            and coalesce(activity_rules.asset_category, activity_kinds.asset_category)
            = activity_kinds.asset_category
),

counted as (
    -- a rule without a category counts all categories of a day together, and so do merged leads
    select
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id) as lead_id,
        rule_kinds.ruleset,
        rule_kinds.rule_id,
        rule_kinds.max_per_day,
        activities.activity_date,
        count(*) as activity_count
    from activities
    inner join rule_kinds
        on
            activities.activity_type = rule_kinds.activity_type
            and activities.asset_key = rule_kinds.asset_key
            and activities.activity_date = rule_kinds.activity_date
    left join lead_survivors on activities.lead_id = lead_survivors.lead_id
    group by
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id),
        rule_kinds.ruleset,
        rule_kinds.rule_id,
        rule_kinds.max_per_day,
        activities.activity_date
)

select
    counted.lead_id,
    counted.ruleset,
    counted.rule_id,
    counted.activity_date,
    counted.activity_count,
    least(counted.activity_count, coalesce(counted.max_per_day, counted.activity_count))
        as counted_count
from counted
