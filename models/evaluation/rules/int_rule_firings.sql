-- One row per ruleset, rule, lead and day of this run on which it fires; the day is null where it
-- does so on every day.
{{ config(materialized='view') }}
with rule_points as (select * from {{ ref('int_rule_points') }}),

dormancy_points as (select * from {{ ref('int_dormancy_points') }}),

attribute_points as (select * from {{ ref('int_attribute_points') }}),

lead_dates as (select * from {{ ref('int_lead_dates') }}),

firings as (
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
)

select
    firings.ruleset,
    firings.rule_id,
    firings.lead_id,
    firings.as_of_date,
    firings.points
from firings
-- a lead that does not exist by the current day has attributes all the same
inner join lead_dates on firings.lead_id = lead_dates.lead_id and lead_dates.is_current
