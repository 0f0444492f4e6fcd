-- One row per rule that gives points: its dimension, axis and criteria group over all rule
-- families.
with attribute_rules as (select * from {{ ref('stg_attribute_rules') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

nonresponse_rules as (select * from {{ ref('stg_nonresponse_rules') }}),

surge_rules as (select * from {{ ref('stg_surge_rules') }}),

dormancy_rules as (select * from {{ ref('stg_dormancy_rules') }})

select
    'attribute_rules' as rule_table,
    ruleset,
    rule_id,
    dimension,
    'fit' as axis,
    criteria_group,
    points,
    points as most_points
from attribute_rules
union all
select
    'activity_rules' as rule_table,
    ruleset,
    rule_id,
    dimension,
    'engagement' as axis,
    criteria_group,
    points,
    case
        when per = 'lead' then points
        else coalesce(
            max_points,
            cast(points as decimal(19, 2))
            * cast(max_per_day as decimal(9, 0))
            * cast(window_days as decimal(9, 0))
        )
    end as most_points
from activity_rules
union all
select
    'nonresponse_rules' as rule_table,
    ruleset,
    rule_id,
    'negative' as dimension,
    'engagement' as axis,
    criteria_group,
    points,
    points as most_points
from nonresponse_rules
union all
select
    'surge_rules' as rule_table,
    ruleset,
    rule_id,
    'implicit' as dimension,
    'engagement' as axis,
    criteria_group,
    points,
    points as most_points
from surge_rules
union all
select
    'dormancy_rules' as rule_table,
    ruleset,
    rule_id,
    'decay' as dimension,
    'engagement' as axis,
    null as criteria_group,
    points,
    points as most_points
from dormancy_rules
