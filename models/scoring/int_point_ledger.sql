-- One row per ledger row: every point of every score, with what it was given for.
with component_points as (select * from {{ ref('int_component_points') }}),

bound_points as (select * from {{ ref('int_bound_points') }})

select
    lead_id,
    as_of_date,
    ruleset,
    component,
    entry_type,
    axis,
    rule_id,
    criteria_group,
    points,
    attribute,
    text_value,
    activity_count,
    counted_count,
    last_activity_date
from component_points
union all
select
    lead_id,
    as_of_date,
    ruleset,
    component,
    entry_type,
    axis,
    rule_id,
    criteria_group,
    points,
    null as attribute,
    null as text_value,
    null as activity_count,
    null as counted_count,
    cast(null as date) as last_activity_date
from bound_points
