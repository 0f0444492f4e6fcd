-- One row per company size band and measure: from lower_bound up to but without upper_bound.
with employee_bands as (select * from {{ ref('employee_bands') }}),

revenue_bands as (select * from {{ ref('revenue_bands') }}),

bands as (
    select
        'employee_count' as measure,
        employee_bands.employee_band as band,
        {{ parsed_number(trimmed_text('employee_bands.lower_bound')) }} as lower_bound
    from employee_bands
    union all
    select
        'annual_revenue' as measure,
        revenue_bands.revenue_band as band,
        {{ parsed_number(trimmed_text('revenue_bands.lower_bound')) }} as lower_bound
    from revenue_bands
)

select
    bands.measure,
    bands.band,
    bands.lower_bound,
    lead(bands.lower_bound) over (
        partition by bands.measure
        order by bands.lower_bound nulls first
    ) as upper_bound
from bands
