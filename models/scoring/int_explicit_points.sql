-- One row per ledger row of the explicit component: a rule that fired, or the cap of its criteria
-- group.
{{ config(materialized='view') }}
with rule_points as (select * from {{ ref('int_rule_points') }}),

group_cap_points as (select * from {{ ref('int_group_cap_points') }})

select
    lead_id,
    as_of_date,
    ruleset,
    'explicit' as component,
    'rule' as entry_type,
    axis,
    rule_id,
    criteria_group,
    undecayed_points as points,
    attribute,
    text_value,
    activity_count,
    counted_count,
    last_activity_date
from rule_points
where dimension = 'explicit' and undecayed_points <> 0
union all
select
    lead_id,
    as_of_date,
    ruleset,
    'explicit' as component,
    'group_cap' as entry_type,
    axis,
    null as rule_id,
    criteria_group,
    {{ rounded_points('undecayed_adjustment') }} as points,
    null as attribute,
    null as text_value,
    null as activity_count,
    null as counted_count,
    cast(null as date) as last_activity_date
from group_cap_points
where dimension = 'explicit' and undecayed_adjustment <> 0
