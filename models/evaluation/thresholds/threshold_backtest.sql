-- One row per ruleset and cut-off: what would have come of it to call all leads from this score on?
with cutoff_results as (select * from {{ ref('int_cutoff_results') }}),

recommended_cutoffs as (select * from {{ ref('int_recommended_cutoffs') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

recommended_stages as (
    select
        recommended_cutoffs.ruleset,
        recommended_cutoffs.cutoff,
        {{ joined_text('recommended_cutoffs.stage', "', '", 'recommended_cutoffs.stage') }}
            as recommended_for
    from recommended_cutoffs
    group by recommended_cutoffs.ruleset, recommended_cutoffs.cutoff
)

select
    cutoff_results.ruleset,
    cutoff_results.cutoff,
    recommended_stages.recommended_for,
    cutoff_results.lead_count,
    cutoff_results.conversion_count,
    {{ ratio('cutoff_results.conversion_count', 'cutoff_results.lead_count') }} as precision_rate,
    {{ wilson_bound(
        'low', 'cutoff_results.conversion_count', 'cutoff_results.lead_count', 'settings.interval_z'
    ) }} as precision_low,
    {{ wilson_bound(
        'high', 'cutoff_results.conversion_count', 'cutoff_results.lead_count', 'settings.interval_z'
    ) }} as precision_high,
    {{ ratio('cutoff_results.conversion_count', 'ruleset_quality.conversion_count') }} as recall,
    -- the harmonic mean of precision and recall, in counts
    {{ ratio(
        '2 * cutoff_results.conversion_count',
        '(cutoff_results.lead_count + ruleset_quality.conversion_count)'
    ) }} as f1,
    {{ ratio(
        exact_product(['cutoff_results.conversion_count', 'ruleset_quality.lead_count']),
        exact_product(['cutoff_results.lead_count', 'ruleset_quality.conversion_count'])
    ) }} as lift,
    cutoff_results.crossing_lead_count,
    cutoff_results.crossing_conversion_count,
    cutoff_results.leads_per_week,
    cutoff_results.reached_conversion_count,
    cutoff_results.conversions_per_week,
    cutoff_results.median_days_to_conversion,
    ruleset_quality.attributes_as_of,
    ruleset_quality.verdict
from cutoff_results
inner join ruleset_quality on cutoff_results.ruleset = ruleset_quality.ruleset
cross join settings
left join recommended_stages
    on
        cutoff_results.ruleset = recommended_stages.ruleset
        and cutoff_results.cutoff = recommended_stages.cutoff
