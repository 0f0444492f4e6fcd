-- One row per rule that contradicts itself, its group or its ruleset.
with rule_groups as (select * from {{ ref('int_rule_groups') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

group_spans as (
    select
        rule_groups.ruleset,
        rule_groups.criteria_group
    from rule_groups
    where rule_groups.criteria_group is not null
    group by rule_groups.ruleset, rule_groups.criteria_group
    having
        min(rule_groups.dimension) <> max(rule_groups.dimension)
        or min(rule_groups.axis) <> max(rule_groups.axis)
),

repeated_ids as (
    select
        rule_groups.ruleset,
        rule_groups.rule_id
    from rule_groups
    where rule_groups.rule_id is not null
    group by rule_groups.ruleset, rule_groups.rule_id
    having count(*) > 1
)

select
    ruleset,
    rule_id,
    rule_table || '.points' as field,
    dimension || ' points must not be ' || case
        when points is null then 'empty'
        when points > 0 then 'above 0'
        when points < 0 then 'below 0'
        else '0'
    end as problem,
    case
        when dimension in ('explicit', 'implicit') then 'a number above 0' else 'a number below 0'
    end
        as write_instead
from rule_groups
where
    (dimension in ('explicit', 'implicit') and (points <= 0 or points is null))
    or (dimension in ('negative', 'decay') and (points >= 0 or points is null))
union all
select
    ruleset,
    rule_id,
    'activity_rules.decay_days' as field,
    'the decay ' || decay || ' has no decay_days' as problem,
    'the days of the decay, above 0, or the decay none' as write_instead
from activity_rules
where decay in ('linear', 'half_life') and decay_days is null
union all
select
    rule_groups.ruleset,
    rule_groups.rule_id,
    rule_groups.rule_table || '.criteria_group' as field,
    'the group '
    || rule_groups.criteria_group
    || ' spans more than one dimension or axis' as problem,
    'a group whose rules are all explicit, all implicit, or all negative of one seed'
        as write_instead
from rule_groups
inner join group_spans
    on
        rule_groups.ruleset = group_spans.ruleset
        and rule_groups.criteria_group = group_spans.criteria_group
union all
select
    ruleset,
    rule_id,
    'rule_id' as field,
    'more than one rule has this id' as problem,
    'an id of its own for each rule of the ruleset' as write_instead
from repeated_ids
