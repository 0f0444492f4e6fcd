-- One row per rule of a scored ruleset: how often its leads convert, against all others.
with rule_groups as (select * from {{ ref('int_rule_groups') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rule_counts as (select * from {{ ref('int_rule_counts') }}),

rule_examples as (select * from {{ ref('int_rule_examples') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

totals as (
    select
        rule_examples.ruleset,
        sum(rule_examples.day_count) as lead_count,
        sum(rule_examples.conversion_count) as conversion_count
    from rule_examples
    where rule_examples.as_of_date is null
    group by rule_examples.ruleset
),

counted as (
    select
        rule_groups.ruleset,
        rule_groups.rule_id,
        rule_groups.dimension,
        rule_groups.points,
        coalesce(rule_counts.firing_count, 0) as firing_count,
        coalesce(rule_counts.lead_count, 0) as lead_count,
        coalesce(rule_counts.conversion_count, 0) as conversion_count,
        coalesce(totals.lead_count, 0) - coalesce(rule_counts.lead_count, 0)
            as other_lead_count,
        coalesce(totals.conversion_count, 0) - coalesce(rule_counts.conversion_count, 0)
            as other_conversion_count,
        {{ ratio('rule_counts.points', 'rule_counts.lead_count') }} as mean_points
    from rule_groups
    inner join rulesets on rule_groups.ruleset = rulesets.ruleset
    left join rule_counts
        on
            rule_groups.ruleset = rule_counts.ruleset
            and rule_groups.rule_id = rule_counts.rule_id
    left join totals on rule_groups.ruleset = totals.ruleset
),

smoothing as (
    select cast(settings.smoothing_count as {{ type_double() }}) as added from settings
),

smoothed as (
    select
        counted.*,
        coalesce(
            counted.lead_count >= settings.min_rule_leads
            and counted.other_lead_count >= settings.min_rule_leads
            and counted.conversion_count + counted.other_conversion_count
            >= settings.min_conversions,
            false
        ) as has_enough_data,
        settings.interval_z,
        counted.conversion_count + smoothing.added as wins,
        counted.lead_count - counted.conversion_count + smoothing.added as losses,
        counted.other_conversion_count + smoothing.added as other_wins,
        counted.other_lead_count - counted.other_conversion_count + smoothing.added as other_losses
    from counted
    cross join settings
    cross join smoothing
),

estimated as (
    select
        smoothed.*,
        case
            when smoothed.has_enough_data
                then ln(
                    smoothed.wins * smoothed.other_losses / (smoothed.losses * smoothed.other_wins)
                )
        end as effect,
        smoothed.interval_z * sqrt(
            1 / smoothed.wins + 1 / smoothed.losses
            + 1 / smoothed.other_wins + 1 / smoothed.other_losses
        ) as margin
    from smoothed
)

select
    estimated.ruleset,
    estimated.rule_id,
    estimated.dimension,
    estimated.points,
    cast(estimated.firing_count as bigint) as firing_count,
    cast(estimated.lead_count as bigint) as lead_count,
    cast(estimated.conversion_count as bigint) as conversion_count,
    cast(estimated.other_lead_count as bigint) as other_lead_count,
    cast(estimated.other_conversion_count as bigint) as other_conversion_count,
    estimated.mean_points,
    estimated.has_enough_data,
    {{ rounded_rate('estimated.effect') }} as log_odds,
    {{ rounded_rate('estimated.effect - estimated.margin') }} as log_odds_low,
    {{ rounded_rate('estimated.effect + estimated.margin') }} as log_odds_high
from estimated
