-- One row per stage that sales has a capacity for: where its cut-off is, and where it should be.
with recommended_thresholds as (select * from {{ ref('recommended_thresholds') }}),

cutoff_curve as (select * from {{ ref('rpt_cutoff_curve') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

tried as (
    -- today's cut-off may lie between two that were tried: the one above it says nearly the same
    select
        recommended_thresholds.current_cutoff,
        min(cutoff_curve.cutoff) as cutoff
    from recommended_thresholds
    inner join cutoff_curve on recommended_thresholds.current_cutoff <= cutoff_curve.cutoff
    group by recommended_thresholds.current_cutoff
)

select
    recommended_thresholds.stage,
    {{ stage_label('recommended_thresholds.stage') }} as stage_label,
    recommended_thresholds.capacity_per_week,
    recommended_thresholds.current_cutoff,
    current_results.leads_per_week as current_leads_per_week,
    current_results.conversions_per_week as current_conversions_per_week,
    recommended_thresholds.recommended_cutoff,
    recommended_thresholds.leads_per_week,
    recommended_thresholds.expected_conversions_per_week,
    recommended_thresholds.median_days_to_conversion,
    recommended_thresholds.verdict,
    recommended_thresholds.verdict_reason
from recommended_thresholds
inner join ruleset_quality
    on
        recommended_thresholds.ruleset = ruleset_quality.ruleset
        and ruleset_quality.status = 'active'
left join tried on recommended_thresholds.current_cutoff = tried.current_cutoff
left join cutoff_curve as current_results on tried.cutoff = current_results.cutoff
