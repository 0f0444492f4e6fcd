-- One row per challenger and entry whose points it changes: how many points it moves in all.
with ruleset_rule_changes as (select * from {{ ref('ruleset_rule_changes') }}),

verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }}),

rule_performance as (select * from {{ ref('rule_performance') }}),

labelled as (
    select
        verdicts.challenger_number,
        ruleset_rule_changes.*,
        coalesce(
            new_rules.reason, active_rules.reason,
            replace(ruleset_rule_changes.entry, 'limit of ', 'Limit of ')
        ) as label,
        -- a rule that a ruleset has may fire for nobody; of limits it is only known whom they limit
        case
            when active_rules.rule_id is null and ruleset_rule_changes.active_lead_count = 0
                then 'new'
            when new_rules.rule_id is null and ruleset_rule_changes.lead_count = 0 then 'dropped'
            else 'changed'
        end as change_kind
    from ruleset_rule_changes
    inner join verdicts on ruleset_rule_changes.ruleset = verdicts.ruleset
    left join rule_performance as new_rules
        on
            ruleset_rule_changes.ruleset = new_rules.ruleset
            and ruleset_rule_changes.rule_id = new_rules.rule_id
    left join rule_performance as active_rules
        on
            ruleset_rule_changes.active_ruleset = active_rules.ruleset
            and ruleset_rule_changes.rule_id = active_rules.rule_id
    where ruleset_rule_changes.points_moved <> 0
)

select
    labelled.challenger_number,
    labelled.entry,
    labelled.label
    || case
        when count(*) over (partition by labelled.challenger_number, labelled.label) > 1
            then ' (' || labelled.entry || ')'
        else ''
    end as label,
    labelled.change_kind,
    cast(row_number() over (
        partition by labelled.challenger_number
        order by abs(labelled.points_moved) desc, labelled.entry asc nulls last
    ) as integer) as size_rank,
    labelled.active_points,
    labelled.points,
    labelled.points_moved
from labelled
