-- One row per lead whose score a CRM may hold: as it is written there, and a hash of it.
{{ config(materialized='table') }}
with scored_leads as (select * from {{ ref('scored_leads') }}),

leads as (select * from {{ ref('int_leads') }}),

crm_reasons as (select * from {{ ref('int_crm_reasons') }}),

exported as (
    -- rounded, so that a score which fades by cents is not written anew each day
    select
        scored_leads.lead_id,
        cast(round(scored_leads.lead_score, 0) as bigint) as score,
        scored_leads.grade_level,
        scored_leads.lifecycle_stage as stage,
        cast(round(scored_leads.predicted_conversion_probability, 3) as decimal(4, 3))
            as probability,
        crm_reasons.reasons,
        scored_leads.as_of_date as as_of,
        scored_leads.ruleset_version
    from scored_leads
    inner join leads on scored_leads.lead_id = leads.lead_id
    left join crm_reasons on scored_leads.lead_id = crm_reasons.lead_id
    where not coalesce(leads.email_opt_out, false)
)

select
    exported.lead_id,
    exported.score,
    exported.grade_level,
    exported.stage,
    exported.probability,
    exported.reasons,
    exported.as_of,
    exported.ruleset_version,
    {{ dbt.hash(row_content([
        'exported.score', 'exported.grade_level', 'exported.stage', 'exported.probability',
        'exported.reasons',
    ])) }} as row_hash
from exported
