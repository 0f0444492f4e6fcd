-- One row per ruleset, lead and judged day of this run that counts, and one per ruleset and lead
-- without a day for all of them: how many, and how many are conversions.
{{ config(materialized='view') }}
with counted_scores as (select * from {{ ref('int_counted_scores') }}),

days as (
    select
        counted_scores.ruleset,
        counted_scores.lead_id,
        counted_scores.as_of_date,
        1 as day_count,
        case when counted_scores.is_conversion then 1 else 0 end as conversion_count
    from counted_scores
    where counted_scores.period = 'days of this run'
)

select
    ruleset,
    lead_id,
    as_of_date,
    day_count,
    conversion_count
from days
union all
select
    ruleset,
    lead_id,
    cast(null as date) as as_of_date,
    sum(day_count) as day_count,
    sum(conversion_count) as conversion_count
from days
group by ruleset, lead_id
