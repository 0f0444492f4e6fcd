-- One row per ruleset or cap whose bounds or whose number cannot be meant as written.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

group_caps as (select * from {{ ref('stg_group_caps') }}),

active_rulesets as (
    select count(*) as active_count
    from rulesets
    where rulesets.status = 'active'
),

repeated_rulesets as (
    select rulesets.ruleset
    from rulesets
    where rulesets.ruleset is not null
    group by rulesets.ruleset
    having count(*) > 1
),

repeated_caps as (
    select
        group_caps.ruleset,
        group_caps.criteria_group
    from group_caps
    where group_caps.criteria_group is not null
    group by group_caps.ruleset, group_caps.criteria_group
    having count(*) > 1
)

select
    ruleset,
    ruleset as rule_id,
    'rulesets.min_score' as field,
    'min_score is above max_score' as problem,
    'the lower number as min_score' as write_instead
from rulesets
where min_score > max_score
union all
select
    ruleset,
    criteria_group as rule_id,
    'group_caps.min_points' as field,
    'min_points is above max_points' as problem,
    'the lower number as min_points' as write_instead
from group_caps
where min_points > max_points
union all
select
    ruleset,
    ruleset as rule_id,
    'rulesets.ruleset' as field,
    'it stands there more than once' as problem,
    'one row for each ruleset' as write_instead
from repeated_rulesets
union all
select
    ruleset,
    criteria_group as rule_id,
    'group_caps.criteria_group' as field,
    'the ruleset has it more than once' as problem,
    'one row for each group' as write_instead
from repeated_caps
union all
select
    rulesets.ruleset,
    rulesets.ruleset as rule_id,
    'rulesets.status' as field,
    'more than one ruleset is active' as problem,
    'active for one ruleset, and challenger, preset or archived for the others' as write_instead
from rulesets
cross join active_rulesets
where rulesets.status = 'active' and active_rulesets.active_count > 1
union all
select
    cast(null as {{ dbt.type_string() }}) as ruleset,
    cast(null as {{ dbt.type_string() }}) as rule_id,
    'rulesets.status' as field,
    'no ruleset is active' as problem,
    'active for one ruleset' as write_instead
from active_rulesets
where active_count = 0
