-- One row per ruleset, rule, lead and day of this run on which it fires; the day is null where it
-- does so on every day.
{{ config(materialized='view') }}
with rule_points as (select * from {{ ref('int_rule_points') }}),

dormancy_points as (select * from {{ ref('int_dormancy_points') }}),

attribute_points as (select * from {{ ref('int_attribute_points') }})

select
    ruleset,
    rule_id,
    lead_id,
    as_of_date,
    current_points as points
from rule_points
union all
select
    ruleset,
    rule_id,
    lead_id,
    as_of_date,
    points
from dormancy_points
union all
select
    ruleset,
    rule_id,
    lead_id,
    cast(null as date) as as_of_date,
    points
from attribute_points
where dimension = 'disqualify'
