-- One row per activity type that a rule or a stage of a scored ruleset names.
with rule_activities as (select * from {{ ref('int_rule_activities') }})

select rule_activities.activity_type
from rule_activities
where rule_activities.activity_type is not null
group by rule_activities.activity_type
