-- One row per lead, day to score and ruleset: its priority, grade and engagement level.
{{ config(materialized='view') }}
with lead_scores as (select * from {{ ref('int_lead_scores') }}),

band_ranges as (select * from {{ ref('int_band_ranges') }})

select
    lead_scores.lead_id,
    lead_scores.as_of_date,
    lead_scores.ruleset,
    priorities.band as priority,
    grades.band as grade,
    engagement_levels.band as engagement_level,
    grades.band || engagement_levels.band as grade_level
from lead_scores
left join band_ranges as priorities
    on
        lead_scores.ruleset = priorities.ruleset
        and priorities.scale = 'priority'
        and {{ is_in_band('lead_scores.lead_score', 'priorities') }}
left join band_ranges as grades
    on
        lead_scores.ruleset = grades.ruleset
        and grades.scale = 'grade'
        and {{ is_in_band('lead_scores.fit_score', 'grades') }}
left join band_ranges as engagement_levels
    on
        lead_scores.ruleset = engagement_levels.ruleset
        and engagement_levels.scale = 'engagement'
        and {{ is_in_band('lead_scores.engagement_score', 'engagement_levels') }}
