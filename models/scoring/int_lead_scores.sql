-- One row per lead, day to score and ruleset: the sums of its ledger rows, kept inside the bounds
-- of the ruleset.
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

component_points as (select * from {{ ref('int_component_points') }}),

sums as (
    select
        component_points.lead_id,
        component_points.as_of_date,
        component_points.ruleset,
        sum(
            case
                when component_points.component = 'explicit' then component_points.points
                else 0
            end
        )
            as explicit_points,
        sum(
            case
                when component_points.component = 'implicit' then component_points.points
                else 0
            end
        )
            as implicit_points,
        sum(
            case
                when component_points.component = 'negative' then component_points.points
                else 0
            end
        )
            as negative_points,
        sum(case when component_points.component = 'decay' then component_points.points else 0 end)
            as decay_points,
        sum(component_points.points) as points
    from component_points
    group by component_points.lead_id, component_points.as_of_date, component_points.ruleset
),

scored as (
    -- fit is the same on every day; a lead about which no rule says anything has 0 points
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        lead_dates.is_current,
        rulesets.ruleset,
        rulesets.is_active,
        rulesets.ruleset_version,
        rulesets.min_score,
        rulesets.max_score,
        coalesce(fit.explicit_points, 0) as explicit_score,
        coalesce(engagement.implicit_points, 0) as implicit_score,
        coalesce(fit.negative_points, 0) + coalesce(engagement.negative_points, 0)
            as negative_score,
        coalesce(engagement.decay_points, 0) as decay_score,
        coalesce(fit.points, 0) as fit_score,
        coalesce(engagement.points, 0) as engagement_score,
        coalesce(fit.points, 0) + coalesce(engagement.points, 0) as points
    from lead_dates
    cross join rulesets
    left join sums as fit
        on
            lead_dates.lead_id = fit.lead_id
            and rulesets.ruleset = fit.ruleset
            and fit.as_of_date is null
    left join sums as engagement
        on
            lead_dates.lead_id = engagement.lead_id
            and lead_dates.as_of_date = engagement.as_of_date
            and rulesets.ruleset = engagement.ruleset
),

bounded as (
    select
        scored.*,
        {{ clamped('scored.points', 'scored.min_score', 'scored.max_score') }} as lead_score
    from scored
)

select
    bounded.lead_id,
    bounded.as_of_date,
    bounded.is_current,
    bounded.ruleset,
    bounded.is_active,
    bounded.ruleset_version,
    {{ rounded_points('bounded.explicit_score') }} as explicit_score,
    {{ rounded_points('bounded.implicit_score') }} as implicit_score,
    {{ rounded_points('bounded.negative_score') }} as negative_score,
    {{ rounded_points('bounded.decay_score') }} as decay_score,
    {{ rounded_points('bounded.lead_score - bounded.points') }} as bound_adjustment,
    {{ rounded_points('bounded.lead_score') }} as lead_score,
    {{ rounded_points('bounded.fit_score') }} as fit_score,
    {{ rounded_points('bounded.engagement_score') }} as engagement_score
from bounded
