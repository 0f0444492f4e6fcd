-- One row per ruleset, scale and band: do leads in higher bands convert more often?
with band_counts as (select * from {{ ref('int_band_counts') }}),

band_ranges as (select * from {{ ref('int_band_ranges') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

bands as (
    -- bands without a lead too; grade and engagement level together have no order of their own
    select
        coalesce(band_counts.ruleset, band_ranges.ruleset) as ruleset,
        coalesce(band_counts.scale, band_ranges.scale) as scale,
        coalesce(band_counts.band, band_ranges.band) as band,
        band_ranges.lower_bound,
        coalesce(band_counts.lead_count, 0) as lead_count,
        coalesce(band_counts.conversion_count, 0) as conversion_count
    from band_counts
    full outer join band_ranges
        on
            band_counts.ruleset = band_ranges.ruleset
            and band_counts.scale = band_ranges.scale
            and band_counts.band = band_ranges.band
),

neighbours as (
    select
        bands.ruleset,
        bands.scale,
        bands.band,
        bands.lead_count,
        bands.conversion_count,
        lag(bands.lead_count) over (
            partition by bands.ruleset, bands.scale
            order by bands.lower_bound asc nulls first, bands.band asc nulls last
        ) as leads_below,
        lag(bands.conversion_count) over (
            partition by bands.ruleset, bands.scale
            order by bands.lower_bound asc nulls first, bands.band asc nulls last
        ) as conversions_below
    from bands
    where bands.lead_count > 0 and bands.scale <> 'grade_level'
),

orders as (
    -- rates compared as whole numbers: a / b < c / d when a x d < c x b
    select
        neighbours.ruleset,
        neighbours.scale,
        max(
            case
                when
                    neighbours.conversion_count * neighbours.leads_below
                    < neighbours.conversions_below * neighbours.lead_count
                    then 1
                else 0
            end
        ) = 0 as is_monotone
    from neighbours
    group by neighbours.ruleset, neighbours.scale
)

select
    bands.ruleset,
    bands.scale,
    bands.band,
    {{ rounded_points('bands.lower_bound') }} as lower_bound,
    bands.lead_count,
    bands.conversion_count,
    {{ ratio('bands.conversion_count', 'bands.lead_count') }} as conversion_rate,
    {{ wilson_bound('low', 'bands.conversion_count', 'bands.lead_count', 'settings.interval_z') }}
        as conversion_rate_low,
    {{ wilson_bound('high', 'bands.conversion_count', 'bands.lead_count', 'settings.interval_z') }}
        as conversion_rate_high,
    {{ ratio(
        exact_product(['bands.conversion_count', 'ruleset_quality.lead_count']),
        exact_product(['bands.lead_count', 'ruleset_quality.conversion_count'])
    ) }} as lift,
    {{ ratio('bands.conversion_count', 'ruleset_quality.conversion_count') }}
        as share_of_conversions,
    orders.is_monotone,
    ruleset_quality.attributes_as_of
from bands
inner join ruleset_quality on bands.ruleset = ruleset_quality.ruleset
cross join settings
left join orders on bands.ruleset = orders.ruleset and bands.scale = orders.scale
