-- One row per lead with ledger rows (active ruleset, current day): its largest, in one text.
{{ config(materialized='view') }}
with lead_reasons as (select * from {{ ref('int_lead_reasons') }})

select
    lead_id,
    reason_1
    {%- for rank in range(2, reasons_per_lead() + 1) %}
    || coalesce('; ' || reason_{{ rank }}, '')
    {%- endfor %} as top_reasons
from lead_reasons
