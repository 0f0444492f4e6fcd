-- One row per ruleset, lead and judged day: its score and bands under the rules now in force, and
-- whether it converts.
{{ config(materialized='view') }}
with score_history as (select * from {{ ref('lead_score_history') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

lead_outcomes as (select * from {{ ref('int_lead_outcomes') }})

select
    score_history.ruleset,
    score_history.lead_id,
    score_history.as_of_date,
    score_history.lead_score,
    score_history.priority,
    score_history.grade,
    score_history.engagement_level,
    score_history.grade_level,
    lead_outcomes.is_conversion,
    lead_outcomes.conversion_date
from score_history
-- what earlier rules gave says nothing about these
inner join rulesets
    on
        score_history.ruleset = rulesets.ruleset
        and score_history.ruleset_version = rulesets.ruleset_version
inner join lead_outcomes
    on
        score_history.lead_id = lead_outcomes.lead_id
        and score_history.as_of_date = lead_outcomes.as_of_date
