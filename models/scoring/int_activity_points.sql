-- One row per lead, day to score, ruleset and activity rule that fires: its points undecayed and
-- current.
with rule_activity_days as (select * from {{ ref('int_rule_activity_days') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

decay_factors as (select * from {{ ref('int_decay_factors') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

totals as (
    -- factors never grow with age, so the largest is that of the latest day
    select
        rule_activity_days.lead_id,
        decay_factors.as_of_date,
        rule_activity_days.ruleset,
        rule_activity_days.rule_id,
        cast(sum(rule_activity_days.activity_count) as bigint) as activity_count,
        cast(sum(rule_activity_days.counted_count) as bigint) as counted_count,
        sum(rule_activity_days.counted_count * decay_factors.decay_factor) as decayed_count,
        max(decay_factors.decay_factor) as latest_decay_factor,
        max(rule_activity_days.activity_date) as last_activity_date
    from rule_activity_days
    inner join decay_factors
        on
            rule_activity_days.ruleset = decay_factors.ruleset
            and rule_activity_days.rule_id = decay_factors.rule_id
            and rule_activity_days.activity_date = decay_factors.activity_date
    group by
        rule_activity_days.lead_id,
        decay_factors.as_of_date,
        rule_activity_days.ruleset,
        rule_activity_days.rule_id
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
            when activity_rules.per = 'lead'
                then activity_rules.points * totals.latest_decay_factor
            else activity_rules.points * totals.decayed_count
        end as current_points
    from totals
    inner join activity_rules
        on totals.ruleset = activity_rules.ruleset and totals.rule_id = activity_rules.rule_id
    -- activities of leads that nobody knows yet wait
    inner join lead_profiles
        on
            totals.lead_id = lead_profiles.lead_id
            and totals.as_of_date >= lead_profiles.created_date
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
