-- One row per ruleset and tenth of its scores: which score goes with which rate of conversion?
with score_placements as (select * from {{ ref('int_score_placements') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

tenths as (
    -- leads of the same score stay together, in the tenth in which the first of them is
    select
        score_placements.ruleset,
        score_placements.lead_score,
        score_placements.lead_count,
        score_placements.conversion_count,
        cast(floor(
            10 * cast(
                score_placements.leads_down_to_here - score_placements.lead_count
                as {{ type_double() }}
            )
            / ruleset_quality.lead_count
        ) as integer) + 1 as score_decile,
        ruleset_quality.lead_count as all_lead_count,
        ruleset_quality.conversion_count as all_conversion_count,
        ruleset_quality.attributes_as_of
    from score_placements
    inner join ruleset_quality on score_placements.ruleset = ruleset_quality.ruleset
    where score_placements.period = 'all days'
),

counted as (
    select
        tenths.ruleset,
        tenths.score_decile,
        min(tenths.lead_score) as lowest_score,
        max(tenths.lead_score) as highest_score,
        sum(tenths.lead_score * tenths.lead_count) as total_score,
        cast(sum(tenths.lead_count) as bigint) as lead_count,
        cast(sum(tenths.conversion_count) as bigint) as conversion_count,
        tenths.all_lead_count,
        tenths.all_conversion_count,
        tenths.attributes_as_of
    from tenths
    group by
        tenths.ruleset,
        tenths.score_decile,
        tenths.all_lead_count,
        tenths.all_conversion_count,
        tenths.attributes_as_of
)

select
    counted.ruleset,
    counted.score_decile,
    counted.lowest_score,
    counted.highest_score,
    {{ rounded_points(ratio('counted.total_score', 'counted.lead_count')) }} as mean_score,
    counted.lead_count,
    counted.conversion_count,
    {{ ratio('counted.conversion_count', 'counted.lead_count') }} as conversion_rate,
    {{ wilson_bound(
        'low', 'counted.conversion_count', 'counted.lead_count', 'settings.interval_z'
    ) }} as conversion_rate_low,
    {{ wilson_bound(
        'high', 'counted.conversion_count', 'counted.lead_count', 'settings.interval_z'
    ) }} as conversion_rate_high,
    {{ ratio(
        exact_product(['counted.conversion_count', 'counted.all_lead_count']),
        exact_product(['counted.lead_count', 'counted.all_conversion_count'])
    ) }} as lift,
    counted.attributes_as_of
from counted
cross join settings
