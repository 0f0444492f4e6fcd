-- One row per ruleset and scored day: does the score of that day order the leads by what they did
-- in the days after it, did as many convert as predicted, and has the distribution of the scores
-- moved?
with score_counts as (select * from {{ ref('int_score_counts') }}),

score_auc as (select * from {{ ref('int_score_auc') }}),

top_decile as (select * from {{ ref('int_top_decile') }}),

score_drift as (select * from {{ ref('int_score_drift') }}),

prediction_quality as (select * from {{ ref('int_prediction_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

days as (
    select
        score_counts.ruleset,
        score_counts.as_of_date,
        cast(score_counts.as_of_date as {{ dbt.type_string() }}) as period,
        max(score_counts.attributes_as_of) as attributes_as_of,
        cast(sum(score_counts.lead_count) as bigint) as scored_lead_count
    from score_counts
    group by score_counts.ruleset, score_counts.as_of_date
)

select
    days.ruleset,
    days.as_of_date,
    days.attributes_as_of,
    days.scored_lead_count,
    coalesce(score_auc.lead_count, 0) as lead_count,
    coalesce(score_auc.conversion_count, 0) as conversion_count,
    {{ ratio('score_auc.conversion_count', 'score_auc.lead_count') }} as conversion_rate,
    score_auc.auc,
    score_auc.auc_standard_error,
    score_auc.auc_low,
    score_auc.auc_high,
    top_decile.top_decile_lift,
    top_decile.top_decile_lift_low,
    top_decile.top_decile_lift_high,
    {{ ratio('prediction_quality.squared_error', 'prediction_quality.example_count') }}
        as prediction_brier_score,
    {{ ratio('prediction_quality.expected_conversions', 'prediction_quality.conversion_count') }}
        as prediction_expected_to_observed,
    cast(score_drift.population_stability_index as decimal(18, 6)) as population_stability_index,
    case
        when score_drift.population_stability_index >= settings.large_psi then 'large'
        when score_drift.population_stability_index >= settings.moderate_psi then 'moderate'
        when score_drift.population_stability_index < settings.moderate_psi then 'none'
    end as drift,
    coalesce(score_auc.verdict = 'signal', false) as says_signal,
    coalesce(score_auc.verdict, 'not enough data') as verdict
from days
left join score_auc on days.ruleset = score_auc.ruleset and days.period = score_auc.period
left join top_decile on days.ruleset = top_decile.ruleset and days.period = top_decile.period
left join score_drift
    on days.ruleset = score_drift.ruleset and days.as_of_date = score_drift.as_of_date
left join prediction_quality
    on
        days.ruleset = prediction_quality.ruleset
        and days.as_of_date = prediction_quality.as_of_date
cross join settings
