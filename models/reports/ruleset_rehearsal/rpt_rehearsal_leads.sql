-- One row per challenger and lead that would enter or leave MQL or SQL under it.
with ruleset_crossings as (select * from {{ ref('ruleset_crossings') }}),

verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

scored_accounts as (select * from {{ ref('scored_accounts') }})

select
    verdicts.challenger_number,
    cast(row_number() over (
        partition by verdicts.challenger_number
        order by
            -- who would no longer be called first, then by how far the score moves
            case when ruleset_crossings.sql_crossing is not null then 1 else 2 end asc,
            abs(ruleset_crossings.lead_score - ruleset_crossings.active_lead_score) desc,
            ruleset_crossings.lead_id asc
    ) as integer) as lead_order,
    ruleset_crossings.lead_id,
    scored_accounts.account_name,
    {{ stage_label('ruleset_crossings.active_lifecycle_stage') }} as active_stage_label,
    {{ stage_label('ruleset_crossings.lifecycle_stage') }} as stage_label,
    ruleset_crossings.active_lead_score,
    ruleset_crossings.lead_score,
    ruleset_crossings.active_grade_level,
    ruleset_crossings.grade_level,
    scored_leads.owner_id
from ruleset_crossings
inner join verdicts on ruleset_crossings.ruleset = verdicts.ruleset
left join scored_leads on ruleset_crossings.lead_id = scored_leads.lead_id
left join scored_accounts on scored_leads.account_id = scored_accounts.account_id
