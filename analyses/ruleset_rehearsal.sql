-- Should a challenger take the active ruleset's place, what would change, and does either predict
-- who buys? Verdicts first, then who crosses, the migration of bands and the points moved per rule.
-- dbt show --select ruleset_rehearsal --limit 500
with ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

ruleset_comparison as (select * from {{ ref('ruleset_comparison') }}),

ruleset_band_migration as (select * from {{ ref('ruleset_band_migration') }}),

ruleset_rule_changes as (select * from {{ ref('ruleset_rule_changes') }}),

findings as (
    select
        ruleset,
        1 as topic_order,
        'does it predict?' as topic,
        verdict as item,
        lead_count,
        auc as figure,
        auc_low as figure_low,
        auc_high as figure_high,
        verdict_reason as remark
    from ruleset_quality
    union all
    select
        ruleset,
        2 as topic_order,
        'promote it?' as topic,
        verdict as item,
        judged_lead_count as lead_count,
        auc_difference as figure,
        auc_difference_low as figure_low,
        auc_difference_high as figure_high,
        verdict_reason as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        3 as topic_order,
        'who crosses?' as topic,
        'becomes mql' as item,
        mql_up_count as lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        'named in ruleset_crossings' as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        3 as topic_order,
        'who crosses?' as topic,
        'is no longer mql' as item,
        mql_down_count as lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        'named in ruleset_crossings' as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        3 as topic_order,
        'who crosses?' as topic,
        'becomes sql' as item,
        sql_up_count as lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        'named in ruleset_crossings' as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        3 as topic_order,
        'who crosses?' as topic,
        'is no longer sql' as item,
        sql_down_count as lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        'named in ruleset_crossings' as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        4 as topic_order,
        'what else changes?' as topic,
        'rows of the crm' as item,
        crm_row_change_count as lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        'score, grade and level, or stage' as remark
    from ruleset_comparison
    union all
    select
        ruleset,
        5 as topic_order,
        'which bands?' as topic,
        scale || ' ' || active_band || ' -> ' || band as item,
        lead_count,
        null as figure,
        null as figure_low,
        null as figure_high,
        null as remark
    from ruleset_band_migration
    where active_band <> band
    union all
    select
        ruleset,
        6 as topic_order,
        'which points?' as topic,
        entry as item,
        lead_count,
        points_moved as figure,
        active_points as figure_low,
        points as figure_high,
        'moved, from, to' as remark
    from ruleset_rule_changes
    where points_moved <> 0
)

select
    findings.ruleset,
    findings.topic,
    findings.item,
    findings.lead_count,
    findings.figure,
    findings.figure_low,
    findings.figure_high,
    findings.remark
from findings
order by
    findings.ruleset asc nulls last,
    findings.topic_order asc nulls last,
    abs(findings.figure) desc nulls last,
    findings.lead_count desc nulls last,
    findings.item asc nulls last
