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
    -- how long the text is with the reasons up to this one; '; ' stands between two
    select
        lead_reasons.*,
        crm_limit.max_length,
        length(lead_reasons.reason_1) as length_1
        {%- for rank in range(2, reasons_per_lead() + 1) -%}
        ,
        length(lead_reasons.reason_1)
        {%- for earlier in range(2, rank + 1) %}
        + 2 + length(lead_reasons.reason_{{ earlier }})
        {%- endfor %} as length_{{ rank }}
        {%- endfor %}
    from lead_reasons
    cross join crm_limit
)

select
    measured.lead_id,
    -- the first alone may be longer than its field
    case
        when measured.length_1 > measured.max_length
            then substring(measured.reason_1, 1, measured.max_length)
        else measured.reason_1
    end
    {%- for rank in range(2, reasons_per_lead() + 1) %}
    || case
        when measured.length_{{ rank }} > measured.max_length then ''
        else coalesce('; ' || measured.reason_{{ rank }}, '')
    end
    {%- endfor %} as reasons
from measured
