-- One row per opportunity that is won by the current day: what is entered or decided after it is
-- not known yet.
{{ config(materialized='view') }}
with opportunities as (select * from {{ ref('int_opportunities') }}),

score_dates as (select * from {{ ref('int_score_dates') }})

select
    opportunities.opportunity_id,
    opportunities.lead_id,
    opportunities.decided_date as won_date
from opportunities
inner join score_dates
    on
        score_dates.is_current
        and opportunities.created_date <= score_dates.as_of_date
        and opportunities.decided_date <= score_dates.as_of_date
where opportunities.outcome = 'won'
