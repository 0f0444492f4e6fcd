-- One row per ledger row of the bound component: what keeps a score inside its ruleset's bounds.
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

component_points as (select * from {{ ref('int_component_points') }}),

totals as (
    select
        component_points.lead_id,
        component_points.as_of_date,
        component_points.ruleset,
        sum(component_points.points) as points
    from component_points
    group by component_points.lead_id, component_points.as_of_date, component_points.ruleset
),

unbounded as (
    -- a lead about which no rule says anything has 0 points, which the bounds may lift
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        rulesets.ruleset,
        rulesets.min_score,
        rulesets.max_score,
        coalesce(totals.points, 0) as points
    from lead_dates
    cross join rulesets
    left join totals
        on
            lead_dates.lead_id = totals.lead_id
            and lead_dates.as_of_date = totals.as_of_date
            and rulesets.ruleset = totals.ruleset
),

bounded as (
    select
        unbounded.*,
        {{ clamped('unbounded.points', 'unbounded.min_score', 'unbounded.max_score') }}
            as bounded_points
    from unbounded
)

select
    bounded.lead_id,
    bounded.as_of_date,
    bounded.ruleset,
    'bound' as component,
    'bound' as entry_type,
    cast(null as {{ dbt.type_string() }}) as axis,
    cast(null as {{ dbt.type_string() }}) as rule_id,
    cast(null as {{ dbt.type_string() }}) as criteria_group,
    {{ rounded_points('bounded.bounded_points - bounded.points') }} as points
from bounded
where bounded.bounded_points <> bounded.points
