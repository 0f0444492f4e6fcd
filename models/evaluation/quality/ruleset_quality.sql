-- One row per scored ruleset: does its score predict who converts, over all judged days that count?
with rulesets as (select * from {{ ref('int_rulesets') }}),

score_auc as (select * from {{ ref('int_score_auc') }}),

top_decile as (select * from {{ ref('int_top_decile') }}),

evaluation_periods as (select * from {{ ref('int_evaluation_periods') }}),

score_counts as (select * from {{ ref('int_score_counts') }}),

days as (
    select
        evaluation_periods.ruleset,
        count(distinct evaluation_periods.as_of_date) as day_count,
        min(evaluation_periods.as_of_date) as first_date,
        max(evaluation_periods.as_of_date) as last_date,
        max(score_counts.attributes_as_of) as attributes_as_of
    from evaluation_periods
    inner join score_counts
        on
            evaluation_periods.ruleset = score_counts.ruleset
            and evaluation_periods.as_of_date = score_counts.as_of_date
    where evaluation_periods.period = 'all days'
    group by evaluation_periods.ruleset
)

select
    rulesets.ruleset,
    rulesets.ruleset_version,
    rulesets.status,
    cast(coalesce(days.day_count, 0) as integer) as day_count,
    days.first_date,
    days.last_date,
    days.attributes_as_of,
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
    coalesce(score_auc.verdict, 'not enough data') as verdict,
    case coalesce(score_auc.verdict, 'not enough data')
        when 'signal'
            then 'The interval of the AUC lies above 0.5: higher scores convert more often.'
        when 'wrong way'
            then 'The interval of the AUC lies below 0.5: higher scores convert less often.'
        when 'no signal' then 'The interval of the AUC contains 0.5: the order may be chance.'
        else
            'There are fewer conversions, or fewer leads without one, than evaluation_settings '
            || 'asks for. history_from scores past days.'
    end as verdict_reason
from rulesets
left join days on rulesets.ruleset = days.ruleset
left join score_auc
    on rulesets.ruleset = score_auc.ruleset and score_auc.period = 'all days'
left join top_decile
    on rulesets.ruleset = top_decile.ruleset and top_decile.period = 'all days'
