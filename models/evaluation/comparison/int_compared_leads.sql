-- One row per ruleset beside the active one and lead on the current day: both scores, side by side.
-- depends_on: {{ ref('lead_score_history') }}, so that what its tests stop never gets here
{{ config(materialized='view') }}
with scored_leads as (select * from {{ ref('int_scored_leads') }})

select
    challengers.ruleset,
    actives.ruleset as active_ruleset,
    challengers.lead_id,
    challengers.as_of_date,
    challengers.lead_score,
    actives.lead_score as active_lead_score,
    challengers.priority,
    actives.priority as active_priority,
    challengers.grade,
    actives.grade as active_grade,
    challengers.engagement_level,
    actives.engagement_level as active_engagement_level,
    challengers.grade_level,
    actives.grade_level as active_grade_level,
    challengers.lifecycle_stage,
    actives.lifecycle_stage as active_lifecycle_stage,
    challengers.is_mql and not actives.is_mql as is_mql_up,
    actives.is_mql and not challengers.is_mql as is_mql_down,
    challengers.is_sql and not actives.is_sql as is_sql_up,
    actives.is_sql and not challengers.is_sql as is_sql_down,
    challengers.lead_score <> actives.lead_score
    or challengers.grade_level <> actives.grade_level
    or challengers.lifecycle_stage <> actives.lifecycle_stage as is_crm_row_changed
from scored_leads as challengers
inner join scored_leads as actives
    on challengers.lead_id = actives.lead_id and actives.is_active and actives.is_current
where challengers.is_current and not challengers.is_active
