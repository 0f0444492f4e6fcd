-- The bands of each scale leave no gap and do not overlap: one is open below, one above, each ends
-- where the next begins.
with band_ranges as (select * from {{ ref('int_band_ranges') }}),

neighbours as (
    select
        band_ranges.*,
        lag(band_ranges.upper_bound) over (
            partition by band_ranges.ruleset, band_ranges.scale
            order by band_ranges.lower_bound nulls first
        ) as upper_bound_below
    from band_ranges
)

select
    ruleset,
    scale,
    band,
    lower_bound,
    upper_bound
from neighbours
where
    lower_bound >= upper_bound
    or lower_bound <> upper_bound_below
    or (lower_bound is not null and upper_bound_below is null)
