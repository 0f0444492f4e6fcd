-- One row per lead, day to score, ruleset and rule of a dimension that fires: undecayed and current
-- points. The day is null where they are the same on every day.
{{ config(materialized='view') }}
with attribute_points as (select * from {{ ref('int_attribute_points') }}),

activity_points as (select * from {{ ref('int_activity_points') }}),

nonresponse_points as (select * from {{ ref('int_nonresponse_points') }}),

surge_points as (select * from {{ ref('int_surge_points') }})

select
    lead_id,
    cast(null as date) as as_of_date,
    ruleset,
    rule_id,
    dimension,
    'fit' as axis,
    criteria_group,
    points as undecayed_points,
    points as current_points,
    attribute,
    text_value,
    null as activity_count,
    null as counted_count,
    cast(null as date) as last_activity_date
from attribute_points
where dimension in ('explicit', 'negative')
union all
select
    lead_id,
    as_of_date,
    ruleset,
    rule_id,
    dimension,
    'engagement' as axis,
    criteria_group,
    undecayed_points,
    current_points,
    null as attribute,
    null as text_value,
    activity_count,
    counted_count,
    last_activity_date
from activity_points
union all
select
    lead_id,
    as_of_date,
    ruleset,
    rule_id,
    dimension,
    'engagement' as axis,
    criteria_group,
    points as undecayed_points,
    points as current_points,
    null as attribute,
    null as text_value,
    activity_count,
    activity_count as counted_count,
    last_activity_date
from nonresponse_points
union all
select
    lead_id,
    as_of_date,
    ruleset,
    rule_id,
    dimension,
    'engagement' as axis,
    criteria_group,
    points as undecayed_points,
    points as current_points,
    null as attribute,
    null as text_value,
    activity_count,
    activity_count as counted_count,
    last_activity_date
from surge_points
