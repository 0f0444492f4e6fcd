-- One row per lead and scored day under the active ruleset: its score of that day beside what is
-- known of the lead, and whether it converts.
{{ config(materialized='view') }}
with score_history as (select * from {{ ref('lead_score_history') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

accounts as (select * from {{ ref('int_accounts') }}),

lead_outcomes as (select * from {{ ref('int_lead_outcomes') }})

select
    score_history.lead_id,
    score_history.as_of_date,
    accounts.account_id,
    score_history.ruleset,
    score_history.ruleset_version,

    -- as of the day
    score_history.lead_score,
    score_history.fit_score,
    score_history.engagement_score,
    score_history.grade,
    score_history.engagement_level,
    score_history.grade_level,
    score_history.priority,
    score_history.lifecycle_stage,
    score_history.is_mql,
    score_history.is_sql,
    score_history.is_disqualified,
    score_history.engagement_score > 0 as is_engaged,
    scored_leads.score_change_7d,
    scored_leads.score_change_30d,

    -- as known today
    lead_profiles.lead_source,
    lead_profiles.owner_id,
    lead_profiles.industry,
    lead_profiles.country_code,

    -- what followed
    case when lead_outcomes.lead_id is not null then score_history.as_of_date end as judged_date,
    lead_outcomes.is_conversion
from score_history
inner join rulesets on score_history.ruleset = rulesets.ruleset and rulesets.is_active
left join scored_leads
    on
        score_history.lead_id = scored_leads.lead_id
        and score_history.as_of_date = scored_leads.as_of_date
        and score_history.ruleset = scored_leads.ruleset
left join lead_profiles on score_history.lead_id = lead_profiles.lead_id
left join accounts on lead_profiles.account_id = accounts.account_id
left join lead_outcomes
    on
        score_history.lead_id = lead_outcomes.lead_id
        and score_history.as_of_date = lead_outcomes.as_of_date
