-- One row per ruleset and day that lead_score_history holds and int_stage_entries has not read yet:
-- written with the one and deleted with the other, so that a run that dies between them is seen.
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    on_schema_change='fail',
) }}
with rulesets as (select * from {{ ref('int_rulesets') }}),

score_dates as (select * from {{ ref('int_score_dates') }})

select
    rulesets.ruleset,
    score_dates.as_of_date
from rulesets
cross join score_dates
where false
