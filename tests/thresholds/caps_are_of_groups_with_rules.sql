-- Every criteria group that is capped has a rule; else its name is a typo, and the group meant has
-- no cap.
{{ config(severity='warn') }}
with group_caps as (select * from {{ ref('stg_group_caps') }}),

rule_groups as (select * from {{ ref('int_rule_groups') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    group_caps.ruleset,
    group_caps.criteria_group
from group_caps
inner join rulesets on group_caps.ruleset = rulesets.ruleset
left join rule_groups
    on
        group_caps.ruleset = rule_groups.ruleset
        and group_caps.criteria_group = rule_groups.criteria_group
where rule_groups.criteria_group is null
