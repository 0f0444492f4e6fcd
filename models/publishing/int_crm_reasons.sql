-- One row per lead with ledger rows: its largest reasons, as many whole ones as each CRM takes.
{{ config(materialized='view') }}
with lead_reasons as (select * from {{ ref('int_lead_reasons') }}),

crm_fields as (select * from {{ ref('crm_fields') }}),

crm_limit as (
    select min(crm_fields.max_length) as max_length
    from crm_fields
    where crm_fields.field = 'reasons'
),

measured as (
    -- '; ' stands between two
    select
        lead_reasons.lead_id,
        lead_reasons.reason_rank,
        lead_reasons.reason,
        sum(length(lead_reasons.reason) + 2) over (
            partition by lead_reasons.lead_id
            order by lead_reasons.reason_rank nulls last
            rows between unbounded preceding and current row
        ) - 2 as text_length,
        crm_limit.max_length
    from lead_reasons
    cross join crm_limit
)

select
    measured.lead_id,
    -- the first alone may be longer than its field
    {{ joined_by_rank(
        "case when measured.reason_rank = 1 and measured.text_length > measured.max_length"
        ~ " then substring(measured.reason, 1, measured.max_length) else measured.reason end",
        'measured.reason_rank', reasons_per_lead(), "'; '"
    ) }} as reasons
from measured
where
    measured.reason_rank = 1
    or measured.max_length is null
    or measured.text_length <= measured.max_length
group by measured.lead_id
