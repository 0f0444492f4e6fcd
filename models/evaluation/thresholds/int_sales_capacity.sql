-- One row per stage of the seed sales_capacity: the new leads a week that sales can take.
{{ config(materialized='view') }}
with sales_capacity as (select * from {{ ref('sales_capacity') }}),

trimmed as (
    select
        {{ trimmed_text('sales_capacity.stage') }} as stage,
        {{ trimmed_text('sales_capacity.leads_per_week') }} as leads_per_week_text
    from sales_capacity
)

select
    trimmed.stage,
    max({{ parsed_number('trimmed.leads_per_week_text') }}) as capacity_per_week
from trimmed
where trimmed.stage is not null
group by trimmed.stage
