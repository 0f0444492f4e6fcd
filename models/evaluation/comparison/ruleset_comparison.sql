-- One row per ruleset scored beside the active one: what it would change today, whether it predicts
-- better, and whether to promote it.
with compared_counts as (select * from {{ ref('int_compared_counts') }}),

score_auc as (select * from {{ ref('int_score_auc') }}),

top_decile as (select * from {{ ref('int_top_decile') }}),

auc_differences as (select * from {{ ref('int_auc_differences') }}),

promotion_verdicts as (select * from {{ ref('int_promotion_verdicts') }}),

evaluation_periods as (select * from {{ ref('int_evaluation_periods') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

periods as (
    select
        evaluation_periods.ruleset,
        evaluation_periods.period,
        count(*) as day_count
    from evaluation_periods
    group by evaluation_periods.ruleset, evaluation_periods.period
)

select
    compared_counts.ruleset,
    compared_counts.active_ruleset,
    compared_counts.as_of_date,
    promotion_verdicts.verdict,
    promotion_verdicts.verdict_reason,
    cast(compared_counts.lead_count as bigint) as lead_count,
    cast(compared_counts.mql_up_count as bigint) as mql_up_count,
    cast(compared_counts.mql_down_count as bigint) as mql_down_count,
    cast(compared_counts.sql_up_count as bigint) as sql_up_count,
    cast(compared_counts.sql_down_count as bigint) as sql_down_count,
    cast(compared_counts.priority_change_count as bigint) as priority_change_count,
    cast(compared_counts.crm_row_change_count as bigint) as crm_row_change_count,
    {{ rounded_points('compared_counts.points_moved') }} as points_moved,
    cast(coalesce(periods.day_count, 0) as integer) as day_count,
    coalesce(challenger_auc.lead_count, 0) as judged_lead_count,
    coalesce(challenger_auc.conversion_count, 0) as conversion_count,
    challenger_auc.auc,
    challenger_auc.auc_low,
    challenger_auc.auc_high,
    active_auc.auc as active_auc,
    active_auc.auc_low as active_auc_low,
    active_auc.auc_high as active_auc_high,
    auc_differences.auc_difference,
    auc_differences.auc_difference_low,
    auc_differences.auc_difference_high,
    challenger_decile.top_decile_lift,
    challenger_decile.top_decile_lift_low,
    challenger_decile.top_decile_lift_high,
    active_decile.top_decile_lift as active_top_decile_lift,
    active_decile.top_decile_lift_low as active_top_decile_lift_low,
    active_decile.top_decile_lift_high as active_top_decile_lift_high,
    ruleset_quality.attributes_as_of
from compared_counts
inner join promotion_verdicts on compared_counts.ruleset = promotion_verdicts.ruleset
left join ruleset_quality on compared_counts.ruleset = ruleset_quality.ruleset
left join periods
    on
        compared_counts.ruleset = periods.ruleset
        and periods.period = 'beside ' || compared_counts.ruleset
left join score_auc as challenger_auc
    on periods.ruleset = challenger_auc.ruleset and periods.period = challenger_auc.period
left join score_auc as active_auc
    on
        compared_counts.active_ruleset = active_auc.ruleset
        and periods.period = active_auc.period
left join top_decile as challenger_decile
    on periods.ruleset = challenger_decile.ruleset and periods.period = challenger_decile.period
left join top_decile as active_decile
    on
        compared_counts.active_ruleset = active_decile.ruleset
        and periods.period = active_decile.period
left join auc_differences on compared_counts.ruleset = auc_differences.ruleset
