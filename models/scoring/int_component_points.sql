-- One row per ledger row of the four components, before the bounds of the ruleset.
{{ config(materialized='view') }}
with component_points as (
    select * from {{ ref('int_explicit_points') }}
    union all
    select * from {{ ref('int_implicit_points') }}
    union all
    select * from {{ ref('int_negative_points') }}
    union all
    select * from {{ ref('int_decay_points') }}
)

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
