-- One row per ledger row on the current day: every point of every score, with what it was given
-- for.
with component_points as (select * from {{ ref('int_component_points') }}),

bound_points as (select * from {{ ref('int_bound_points') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }})

select
    component_points.lead_id,
    lead_dates.as_of_date,
    component_points.ruleset,
    component_points.component,
    component_points.entry_type,
    component_points.axis,
    component_points.rule_id,
    component_points.criteria_group,
    component_points.points,
    component_points.attribute,
    component_points.text_value,
    component_points.activity_count,
    component_points.counted_count,
    component_points.last_activity_date
from component_points
inner join lead_dates
    on
        component_points.lead_id = lead_dates.lead_id
        and lead_dates.is_current
        and coalesce(component_points.as_of_date, lead_dates.as_of_date) = lead_dates.as_of_date
union all
select
    bound_points.lead_id,
    bound_points.as_of_date,
    bound_points.ruleset,
    bound_points.component,
    bound_points.entry_type,
    bound_points.axis,
    bound_points.rule_id,
    bound_points.criteria_group,
    bound_points.points,
    null as attribute,
    null as text_value,
    null as activity_count,
    null as counted_count,
    cast(null as date) as last_activity_date
from bound_points
where bound_points.is_current
