-- One row per lead and day to score with an opportunity known by then: is one won, is one open?
{{ config(materialized='view') }}
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

opportunities as (select * from {{ ref('int_opportunities') }})

select
    lead_dates.lead_id,
    lead_dates.as_of_date,
    max(case
        when
            opportunities.outcome = 'won' and opportunities.decided_date <= lead_dates.as_of_date
            then 1
        else 0
    end) = 1 as has_won,
    max(case
        when opportunities.decided_date <= lead_dates.as_of_date then 0
        else 1
    end) = 1 as has_open
from lead_dates
inner join opportunities
    on
        lead_dates.lead_id = opportunities.lead_id
        and lead_dates.as_of_date >= opportunities.created_date
group by lead_dates.lead_id, lead_dates.as_of_date
