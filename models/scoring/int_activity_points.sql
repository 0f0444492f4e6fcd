-- One row per lead, day to score, ruleset and firing activity rule: points undecayed and current.
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

largest_points as (
    select
        activity_rules.ruleset,
        cast({{ largest_score() }} / count(*) as decimal(18, 2)) as points
    from activity_rules
    group by activity_rules.ruleset
),

fired as (
    select
        totals.*,
        largest_points.points as largest_points,
        activity_rules.dimension,
        activity_rules.criteria_group,
        -- points once a lead have no need of a limit
        case when activity_rules.per = 'event' then activity_rules.max_points end as max_points,
        activity_rules.points
        * case when activity_rules.per = 'lead' then 1 else totals.counted_count end
            as undecayed_points,
        activity_rules.points
        * case
            when activity_rules.per = 'lead' then totals.latest_decay_factor
            else {{ six_decimals('totals.decayed_count') }}
        end as current_points
    from totals
    inner join activity_rules
        on totals.ruleset = activity_rules.ruleset and totals.rule_id = activity_rules.rule_id
    inner join largest_points on totals.ruleset = largest_points.ruleset
    -- activities of leads that nobody knows yet wait
    inner join lead_profiles
        on
            totals.lead_id = lead_profiles.lead_id
            and totals.as_of_date >= lead_profiles.created_date
    where totals.counted_count >= activity_rules.min_count
),

limited as (
    select
        fired.*,
        {{ clamped('fired.undecayed_points', '-fired.max_points', 'fired.max_points') }}
            as limited_undecayed_points,
        {{ clamped('fired.current_points', '-fired.max_points', 'fired.max_points') }}
            as limited_current_points
    from fired
)

select
    limited.lead_id,
    limited.as_of_date,
    limited.ruleset,
    limited.rule_id,
    limited.dimension,
    limited.criteria_group,
    case
        when abs(limited.limited_undecayed_points) > limited.largest_points
            then {{ too_many_points('limited') }}
        else {{ rounded_points('limited.limited_undecayed_points') }}
    end as undecayed_points,
    case
        when abs(limited.limited_undecayed_points) <= limited.largest_points
            then {{ rounded_points('limited.limited_current_points') }}
    end as current_points,
    limited.activity_count,
    limited.counted_count,
    limited.last_activity_date
from limited
