-- One row per lead, day to score and ruleset: where the lead stands on its way to a customer.
{{ config(materialized='view') }}
with lead_scores as (select * from {{ ref('int_lead_scores') }}),

disqualifications as (select * from {{ ref('int_disqualifications') }}),

opportunity_stages as (select * from {{ ref('int_opportunity_stages') }}),

reached_stages as (select * from {{ ref('int_reached_stages') }}),

staged as (
    select
        lead_scores.lead_id,
        lead_scores.as_of_date,
        lead_scores.ruleset,
        disqualifications.lead_id is not null as is_disqualified,
        disqualifications.disqualified_reason,
        case
            when disqualifications.lead_id is not null then 'disqualified'
            when opportunity_stages.has_won then 'customer'
            when opportunity_stages.has_open then 'opportunity'
            else coalesce(reached_stages.stage, 'lead')
        end as lifecycle_stage
    from lead_scores
    left join disqualifications
        on
            lead_scores.lead_id = disqualifications.lead_id
            and lead_scores.ruleset = disqualifications.ruleset
    left join opportunity_stages
        on
            lead_scores.lead_id = opportunity_stages.lead_id
            and lead_scores.as_of_date = opportunity_stages.as_of_date
    left join reached_stages
        on
            lead_scores.lead_id = reached_stages.lead_id
            and lead_scores.as_of_date = reached_stages.as_of_date
            and lead_scores.ruleset = reached_stages.ruleset
)

select
    staged.lead_id,
    staged.as_of_date,
    staged.ruleset,
    staged.lifecycle_stage,
    lower(staged.lifecycle_stage) in ('mql', 'sql') as is_mql,
    lower(staged.lifecycle_stage) = 'sql' as is_sql,
    staged.is_disqualified,
    staged.disqualified_reason
from staged
