-- One row per ruleset scored beside the active one: should it take its place, and what would
-- change?
with ruleset_comparison as (select * from {{ ref('ruleset_comparison') }}),

ruleset_rule_changes as (select * from {{ ref('ruleset_rule_changes') }}),

judged as (
    select ruleset_comparison.ruleset
    from ruleset_comparison
    where
        ruleset_comparison.auc_low is not null
        and ruleset_comparison.active_auc_low is not null
        and ruleset_comparison.top_decile_lift_low is not null
        and ruleset_comparison.active_top_decile_lift_low is not null
),

moving as (
    select ruleset_rule_changes.ruleset
    from ruleset_rule_changes
    where ruleset_rule_changes.points_moved <> 0
    group by ruleset_rule_changes.ruleset
)

select
    cast(row_number() over (order by ruleset_comparison.ruleset asc nulls last) as integer)
        as challenger_number,
    ruleset_comparison.ruleset,
    ruleset_comparison.active_ruleset,
    ruleset_comparison.as_of_date,
    ruleset_comparison.verdict,
    case ruleset_comparison.verdict
        when 'keep' then 'keep ' || ruleset_comparison.active_ruleset
        when 'promote' then 'promote ' || ruleset_comparison.ruleset
        else ruleset_comparison.verdict
    end as verdict_label,
    ruleset_comparison.verdict_reason,
    ruleset_comparison.lead_count,
    ruleset_comparison.crm_row_change_count,
    ruleset_comparison.priority_change_count,
    ruleset_comparison.judged_lead_count,
    ruleset_comparison.conversion_count,
    ruleset_comparison.auc_difference,
    cast(
        cast(ruleset_comparison.auc_difference_low as decimal(18, 2)) as {{ dbt.type_string() }}
    )
    || ' to '
    || cast(
        cast(ruleset_comparison.auc_difference_high as decimal(18, 2)) as {{ dbt.type_string() }}
    ) as auc_difference_interval,
    judged.ruleset is not null as is_judged,
    judged.ruleset is null as is_not_judged,
    moving.ruleset is not null as moves_points
from ruleset_comparison
left join judged on ruleset_comparison.ruleset = judged.ruleset
left join moving on ruleset_comparison.ruleset = moving.ruleset
