-- One row per scored day of the active ruleset: how many leads it has, and how far their scores
-- have moved from those of the first day.
with score_quality as (select * from {{ ref('score_quality') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

score_dates as (select * from {{ ref('int_score_dates') }})

select
    score_quality.as_of_date,
    score_quality.scored_lead_count,
    score_quality.population_stability_index,
    score_quality.drift,
    {{ rounded_rate('settings.moderate_psi') }} as moderate_psi,
    {{ rounded_rate('settings.large_psi') }} as large_psi
from score_quality
inner join ruleset_quality
    on
        score_quality.ruleset = ruleset_quality.ruleset
        and ruleset_quality.status = 'active'
inner join score_dates as current_day
    on current_day.is_current and score_quality.as_of_date <= current_day.as_of_date
cross join settings
