-- One row per tenth of the held-out examples by predicted probability: do as many convert as the
-- scorecard said?
with predictions as (select * from {{ ref('int_heldout_predictions') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

counts as (
    select
        predictions.probability,
        count(*) as example_count,
        sum(case when predictions.is_conversion then 1 else 0 end) as conversion_count
    from predictions
    group by predictions.probability
),

tenths as (
    -- examples of the same probability stay together, in the tenth in which the first of them is
    select
        counts.*,
        cast(floor(
            10 * cast(
                sum(counts.example_count) over (order by counts.probability desc nulls last)
                - counts.example_count as {{ type_double() }}
            )
            / sum(counts.example_count) over ()
        ) as integer) + 1 as probability_decile
    from counts
),

counted as (
    select
        tenths.probability_decile,
        min(tenths.probability) as lowest_probability,
        max(tenths.probability) as highest_probability,
        sum(tenths.probability * tenths.example_count) as total_probability,
        cast(sum(tenths.example_count) as bigint) as example_count,
        cast(sum(tenths.conversion_count) as bigint) as conversion_count
    from tenths
    group by tenths.probability_decile
)

select
    counted.probability_decile,
    counted.lowest_probability,
    counted.highest_probability,
    {{ ratio('counted.total_probability', 'counted.example_count') }} as mean_probability,
    counted.example_count,
    counted.conversion_count,
    {{ ratio('counted.conversion_count', 'counted.example_count') }} as conversion_rate,
    {{ wilson_bound(
        'low', 'counted.conversion_count', 'counted.example_count', 'settings.interval_z'
    ) }} as conversion_rate_low,
    {{ wilson_bound(
        'high', 'counted.conversion_count', 'counted.example_count', 'settings.interval_z'
    ) }} as conversion_rate_high
from counted
cross join settings
