-- One row per lead with ledger rows (active ruleset, current day): its largest, in one text.
{{ config(materialized='view') }}
with lead_reasons as (select * from {{ ref('int_lead_reasons') }})

select
    lead_reasons.lead_id,
    {{ joined_by_rank(
        'lead_reasons.reason', 'lead_reasons.reason_rank', reasons_per_lead(), "'; '"
    ) }} as top_reasons
from lead_reasons
group by lead_reasons.lead_id
