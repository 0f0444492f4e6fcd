-- One row per group or cap that does something else than its name and its sign seem to say.
with group_caps as (select * from {{ ref('stg_group_caps') }}),

rule_groups as (select * from {{ ref('int_rule_groups') }}),

rule_group_names as (
    select
        rule_groups.ruleset,
        rule_groups.criteria_group
    from rule_groups
    where rule_groups.criteria_group is not null
    group by rule_groups.ruleset, rule_groups.criteria_group
),

spellings as (
    select
        rule_group_names.ruleset,
        min(rule_group_names.criteria_group) as criteria_group,
        max(rule_group_names.criteria_group) as other_spelling
    from rule_group_names
    group by rule_group_names.ruleset, lower(rule_group_names.criteria_group)
    having count(*) > 1
)

select
    group_caps.ruleset,
    group_caps.criteria_group as rule_id,
    'group_caps.criteria_group' as field,
    'no rule is in the group, so nothing is capped' as problem,
    'the name of the group as its rules have it' as write_instead
from group_caps
left join rule_group_names
    on
        group_caps.ruleset = rule_group_names.ruleset
        and group_caps.criteria_group = rule_group_names.criteria_group
where rule_group_names.criteria_group is null
union all
select
    spellings.ruleset,
    spellings.criteria_group as rule_id,
    'criteria_group' as field,
    'another group is called ' || spellings.other_spelling as problem,
    'one spelling, so that one cap holds for all' as write_instead
from spellings
union all
select
    group_caps.ruleset,
    group_caps.criteria_group as rule_id,
    'group_caps.min_points' as field,
    'whoever has a rule of the group gets ' || {{ number_text('group_caps.min_points') }}
    || ' points or more' as problem,
    'the fewest points with a minus, or the most as max_points' as write_instead
from group_caps
where group_caps.min_points > 0
union all
select
    group_caps.ruleset,
    group_caps.criteria_group as rule_id,
    'group_caps.max_points' as field,
    'whoever has a rule of the group gets ' || {{ number_text('group_caps.max_points') }}
    || ' points or less' as problem,
    'the fewest points as min_points' as write_instead
from group_caps
where group_caps.max_points < 0
