-- One row per lead, day to score, ruleset and activity rule that fires: its points undecayed and
-- current.
with activity_days as (select * from {{ ref('int_activity_days') }}),

leads as (select * from {{ ref('int_leads') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

decay_factors as (select * from {{ ref('int_decay_factors') }}),

matched_days as (
    -- a rule without a category counts all categories of a day together
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        activity_rules.ruleset,
        activity_rules.rule_id,
        activity_days.activity_date,
        cast(sum(activity_days.activity_count) as bigint) as activity_count
    from activity_days
    inner join activity_rules
        on
            activity_days.activity_type = activity_rules.activity_type
            and activity_days.asset_category
            = coalesce(activity_rules.asset_category, activity_days.asset_category)
    inner join leads on activity_days.lead_id = leads.lead_id
    inner join lead_dates
        on
            leads.surviving_lead_id = lead_dates.lead_id
            and activity_days.activity_date <= lead_dates.as_of_date
    group by
        lead_dates.lead_id,
        lead_dates.as_of_date,
        activity_rules.ruleset,
        activity_rules.rule_id,
        activity_days.activity_date
),

counted_days as (
    -- decay_factors has no row for a day outside the rule's window
    select
        matched_days.*,
        decay_factors.decay_factor,
        least(
            matched_days.activity_count,
            coalesce(activity_rules.max_per_day, matched_days.activity_count)
        ) as counted_count
    from matched_days
    inner join activity_rules
        on
            matched_days.ruleset = activity_rules.ruleset
            and matched_days.rule_id = activity_rules.rule_id
    inner join decay_factors
        on
            matched_days.ruleset = decay_factors.ruleset
            and matched_days.rule_id = decay_factors.rule_id
            and {{ days_between('matched_days.activity_date', 'matched_days.as_of_date') }}
            = decay_factors.age_days
),

totals as (
    -- factors never grow with age, so the largest is that of the latest day
    select
        counted_days.lead_id,
        counted_days.as_of_date,
        counted_days.ruleset,
        counted_days.rule_id,
        cast(sum(counted_days.activity_count) as bigint) as activity_count,
        cast(sum(counted_days.counted_count) as bigint) as counted_count,
        sum(counted_days.counted_count * counted_days.decay_factor) as decayed_count,
        max(counted_days.decay_factor) as latest_decay_factor,
        max(counted_days.activity_date) as last_activity_date
    from counted_days
    group by
        counted_days.lead_id,
        counted_days.as_of_date,
        counted_days.ruleset,
        counted_days.rule_id
),

fired as (
    select
        totals.*,
        activity_rules.dimension,
        activity_rules.criteria_group,
        -- points once a lead have no need of a limit
        case when activity_rules.per = 'event' then activity_rules.max_points end as max_points,
        case
            when activity_rules.per = 'lead' then activity_rules.points
            else activity_rules.points * totals.counted_count
        end as undecayed_points,
        case
            when activity_rules.per = 'lead' then activity_rules.points * totals.latest_decay_factor
            else activity_rules.points * totals.decayed_count
        end as current_points
    from totals
    inner join activity_rules
        on totals.ruleset = activity_rules.ruleset and totals.rule_id = activity_rules.rule_id
    where totals.counted_count >= activity_rules.min_count
)

select
    fired.lead_id,
    fired.as_of_date,
    fired.ruleset,
    fired.rule_id,
    fired.dimension,
    fired.criteria_group,
    {{ rounded_points(clamped('fired.undecayed_points', '-fired.max_points', 'fired.max_points')) }}
        as undecayed_points,
    {{ rounded_points(clamped('fired.current_points', '-fired.max_points', 'fired.max_points')) }}
        as current_points,
    fired.activity_count,
    fired.counted_count,
    fired.last_activity_date
from fired
