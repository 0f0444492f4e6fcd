-- One row per scale and band of the active ruleset: how often its leads convert, with the interval.
with band_performance as (select * from {{ ref('band_performance') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }})

select
    band_performance.scale,
    band_performance.band,
    cast(row_number() over (
        partition by band_performance.scale
        order by band_performance.lower_bound desc nulls last, band_performance.band asc nulls last
    ) as integer) as band_order,
    band_performance.lead_count,
    band_performance.conversion_count,
    band_performance.conversion_rate,
    band_performance.conversion_rate_low,
    band_performance.conversion_rate_high,
    ruleset_quality.conversion_rate as overall_conversion_rate
from band_performance
inner join ruleset_quality
    on
        band_performance.ruleset = ruleset_quality.ruleset
        and ruleset_quality.status = 'active'
where band_performance.scale <> 'grade_level'
