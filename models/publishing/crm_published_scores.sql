-- One row per lead of which an update was published: the hash of the last one. Builds add none:
-- scripts/publish.py writes here what it has published.
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    pre_hook="{{ forget_erased_leads(ref('stg_erased_leads')) }}",
) }}
with crm_scores as (select * from {{ ref('int_crm_scores') }})

select
    lead_id,
    row_hash
from crm_scores
where false
