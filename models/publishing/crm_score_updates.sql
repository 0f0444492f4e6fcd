-- One row per lead whose score, as a CRM holds it, is another than the one last published.
{{ config(materialized='view', schema='marts') }}
with crm_scores as (select * from {{ ref('int_crm_scores') }}),

published_scores as (select * from {{ ref('crm_published_scores') }})

select
    crm_scores.lead_id,
    crm_scores.score,
    crm_scores.grade_level,
    crm_scores.stage,
    crm_scores.probability,
    crm_scores.reasons,
    crm_scores.as_of,
    crm_scores.ruleset_version,
    crm_scores.row_hash
from crm_scores
left join published_scores on crm_scores.lead_id = published_scores.lead_id
where published_scores.row_hash is null or published_scores.row_hash <> crm_scores.row_hash
