-- One row per lead with ledger rows (active ruleset, current day): its five largest, in one text.
{{ config(materialized='view') }}
with lead_reasons as (select * from {{ ref('int_lead_reasons') }})

select
    lead_reasons.lead_id,
    -- a third of what an ordered aggregate costs
    max(case when lead_reasons.reason_rank = 1 then lead_reasons.reason end)
    || coalesce(
        '; ' || max(case when lead_reasons.reason_rank = 2 then lead_reasons.reason end), ''
    )
    || coalesce(
        '; ' || max(case when lead_reasons.reason_rank = 3 then lead_reasons.reason end), ''
    )
    || coalesce(
        '; ' || max(case when lead_reasons.reason_rank = 4 then lead_reasons.reason end), ''
    )
    || coalesce(
        '; ' || max(case when lead_reasons.reason_rank = 5 then lead_reasons.reason end), ''
    )
        as top_reasons
from lead_reasons
group by lead_reasons.lead_id
