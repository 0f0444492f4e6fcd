-- One row per ledger row of the decay component: what time took from a rule or its group, and
-- dormancy.
{{ config(materialized='view') }}
with rule_points as (select * from {{ ref('int_rule_points') }}),

group_cap_points as (select * from {{ ref('int_group_cap_points') }}),

dormancy_points as (select * from {{ ref('int_dormancy_points') }})

select
    lead_id,
    as_of_date,
    ruleset,
    'decay' as component,
    'decay' as entry_type,
    axis,
    rule_id,
    criteria_group,
    {{ rounded_points('current_points - undecayed_points') }} as points,
    attribute,
    text_value,
    activity_count,
    counted_count,
    last_activity_date
from rule_points
where current_points <> undecayed_points
union all
select
    lead_id,
    as_of_date,
    ruleset,
    'decay' as component,
    'dormancy' as entry_type,
    'engagement' as axis,
    rule_id,
    null as criteria_group,
    points,
    null as attribute,
    null as text_value,
    null as activity_count,
    null as counted_count,
    last_activity_date
from dormancy_points
union all
select
    lead_id,
    as_of_date,
    ruleset,
    'decay' as component,
    'group_cap' as entry_type,
    axis,
    null as rule_id,
    criteria_group,
    {{ rounded_points('decay_adjustment') }} as points,
    null as attribute,
    null as text_value,
    null as activity_count,
    null as counted_count,
    cast(null as date) as last_activity_date
from group_cap_points
where decay_adjustment <> 0
