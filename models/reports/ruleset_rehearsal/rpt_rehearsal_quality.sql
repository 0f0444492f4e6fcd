-- One row per challenger, measure and side of the comparison: how well it says who buys.
with ruleset_comparison as (select * from {{ ref('ruleset_comparison') }}),

verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }}),

measured as (
    select
        ruleset,
        'auc' as measure,
        'active' as side,
        active_ruleset as measured_ruleset,
        active_auc as figure,
        active_auc_low as figure_low,
        active_auc_high as figure_high
    from ruleset_comparison
    union all
    select
        ruleset,
        'auc' as measure,
        'challenger' as side,
        ruleset as measured_ruleset,
        auc as figure,
        auc_low as figure_low,
        auc_high as figure_high
    from ruleset_comparison
    union all
    select
        ruleset,
        'top_decile_lift' as measure,
        'active' as side,
        active_ruleset as measured_ruleset,
        active_top_decile_lift as figure,
        active_top_decile_lift_low as figure_low,
        active_top_decile_lift_high as figure_high
    from ruleset_comparison
    union all
    select
        ruleset,
        'top_decile_lift' as measure,
        'challenger' as side,
        ruleset as measured_ruleset,
        top_decile_lift as figure,
        top_decile_lift_low as figure_low,
        top_decile_lift_high as figure_high
    from ruleset_comparison
)

select
    verdicts.challenger_number,
    measured.measure,
    measured.side,
    measured.measured_ruleset,
    measured.figure,
    measured.figure_low,
    measured.figure_high
from measured
inner join verdicts on measured.ruleset = verdicts.ruleset
