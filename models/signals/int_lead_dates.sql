-- One row per lead that is scored on a day to score: it exists by then, survives its merges, is not
-- deleted.
{{ config(materialized='view') }}
with lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

score_dates as (select * from {{ ref('int_score_dates') }})

select
    lead_profiles.lead_id,
    score_dates.as_of_date,
    score_dates.is_current,
    lead_profiles.account_id,
    lead_profiles.created_date
from lead_profiles
inner join score_dates on lead_profiles.created_date <= score_dates.as_of_date
