-- One row per scored ruleset and stage of sales_capacity: where to cut, or why nowhere.
with ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

sales_capacity as (select * from {{ ref('int_sales_capacity') }}),

stages as (select * from {{ ref('stg_stages') }}),

recommended_cutoffs as (select * from {{ ref('int_recommended_cutoffs') }}),

cutoff_results as (select * from {{ ref('int_cutoff_results') }}),

flows as (
    select
        cutoff_results.ruleset,
        max(cutoff_results.leads_per_week) as leads_per_week
    from cutoff_results
    group by cutoff_results.ruleset
)

select
    ruleset_quality.ruleset,
    sales_capacity.stage,
    {{ rounded_points('sales_capacity.capacity_per_week') }} as capacity_per_week,
    {{ rounded_points('stages.min_score') }} as current_cutoff,
    recommended_cutoffs.cutoff as recommended_cutoff,
    cutoff_results.leads_per_week,
    cutoff_results.conversions_per_week as expected_conversions_per_week,
    {{ ratio('cutoff_results.crossing_conversion_count', 'cutoff_results.crossing_lead_count') }}
        as crossing_conversion_rate,
    cutoff_results.median_days_to_conversion,
    ruleset_quality.attributes_as_of,
    case
        when recommended_cutoffs.cutoff is not null then 'cut here'
        when ruleset_quality.verdict <> 'signal' then ruleset_quality.verdict
        when flows.leads_per_week is null then 'not enough data'
        else 'no cut-off fits'
    end as verdict,
    case
        when recommended_cutoffs.cutoff is not null
            then 'The lowest cut-off that sales can follow and that beats chance.'
        when ruleset_quality.verdict <> 'signal' then ruleset_quality.verdict_reason
        when flows.leads_per_week is null
            then 'Only one day is judged, and leads per week take two.'
        else
            'Every cut-off brings more leads a week than sales can follow, or leads that convert '
            || 'no more often than all leads beyond chance.'
    end as verdict_reason
from ruleset_quality
cross join sales_capacity
left join stages
    on
        ruleset_quality.ruleset = stages.ruleset
        and lower(sales_capacity.stage) = lower(stages.stage)
left join recommended_cutoffs
    on
        ruleset_quality.ruleset = recommended_cutoffs.ruleset
        and sales_capacity.stage = recommended_cutoffs.stage
left join cutoff_results
    on
        recommended_cutoffs.ruleset = cutoff_results.ruleset
        and recommended_cutoffs.cutoff = cutoff_results.cutoff
left join flows on ruleset_quality.ruleset = flows.ruleset
