-- One row per ruleset, period (all days, or those of this run), lead and judged day that counts:
-- those days of int_evaluated_scores that lie a horizon apart.
{{ config(materialized='view') }}
with evaluated_scores as (select * from {{ ref('int_evaluated_scores') }}),

evaluation_periods as (select * from {{ ref('int_evaluation_periods') }})

select
    evaluated_scores.ruleset,
    evaluation_periods.period,
    evaluated_scores.lead_id,
    evaluated_scores.as_of_date,
    evaluated_scores.lead_score,
    evaluated_scores.priority,
    evaluated_scores.grade,
    evaluated_scores.engagement_level,
    evaluated_scores.grade_level,
    evaluated_scores.is_conversion
from evaluated_scores
inner join evaluation_periods
    on
        evaluated_scores.ruleset = evaluation_periods.ruleset
        and evaluated_scores.as_of_date = evaluation_periods.as_of_date
        and evaluation_periods.period in ('all days', 'days of this run')
