-- One row per day on which a card was due: what was learnt from, how well the card foretells
-- held-out examples, and which card is in force from that day on.
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    on_schema_change='append_new_columns',
    pre_hook="{{ forget_card_quality(
        ref('int_scorecard_examples'), ref('int_score_dates'), ref('int_fitted_scorecards')
    ) }}",
) }}
with examples as (select * from {{ ref('int_scorecard_examples') }}),

weights as (select * from {{ ref('int_scorecard_weights') }}),

calibration as (select * from {{ ref('int_scorecard_calibration') }}),

heldout_quality as (select * from {{ ref('int_heldout_quality') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

fitted_scorecards as (select * from {{ ref('int_fitted_scorecards') }}),

known_days as (
    {%- if is_incremental() %}
    select * from {{ this }}
    {%- else %}
    select
        cast(null as date) as trained_on,
        cast(null as {{ dbt.type_string() }}) as status,
        cast(null as {{ type_double() }}) as auc
    {%- endif %}
),

former_days as (
    select
        known_days.trained_on,
        known_days.auc,
        row_number() over (order by known_days.trained_on desc nulls last) as newest_number
    from known_days
    inner join score_dates
        on known_days.trained_on < score_dates.as_of_date and score_dates.is_current
    inner join fitted_scorecards
        on known_days.trained_on = fitted_scorecards.trained_on and fitted_scorecards.is_usable
    where known_days.status = 'active'
),

former as (
    select * from former_days
    where newest_number = 1
),

learnt as (
    select
        count(distinct examples.as_of_date) as date_count,
        count(*) as example_count,
        coalesce(sum(case when examples.is_conversion then 1 else 0 end), 0) as conversion_count,
        coalesce(sum(case when examples.part = 'training' then 1 else 0 end), 0)
            as training_example_count,
        coalesce(sum(case when examples.part = 'calibration' then 1 else 0 end), 0)
            as calibration_example_count,
        min(case when examples.part = 'held_out' then examples.as_of_date end)
            as first_heldout_date
    from examples
    where examples.part <> 'embargoed'
),

fitted as (
    select
        max(weights.step) as step_count,
        max(case when weights.is_converged then 1 else 0 end) = 1 as is_converged
    from weights
),

measured as (
    select
        score_dates.as_of_date as trained_on,
        learnt.*,
        fitted.step_count,
        case when fitted.step_count is not null then fitted.is_converged end as is_converged,
        calibration.calibration_intercept,
        calibration.calibration_slope,
        heldout_quality.examples as heldout_example_count,
        heldout_quality.conversions as heldout_conversion_count,
        heldout_quality.auc,
        heldout_quality.auc_standard_error,
        settings.interval_deviations * heldout_quality.auc_standard_error as auc_deviation,
        heldout_quality.average_precision,
        heldout_quality.log_loss,
        heldout_quality.brier_score,
        heldout_quality.top_decile_lift,
        former.trained_on as former_trained_on,
        former.auc as former_auc,
        settings.replacement_ratio
    from learnt
    inner join score_dates on score_dates.is_current
    cross join fitted
    cross join settings
    left join calibration on true
    left join heldout_quality on true
    left join former on true
),

judged as (
    select
        measured.*,
        case
            when measured.auc is null then 'not_enough_data'
            when not measured.is_converged then 'not_converged'
            when measured.auc - measured.auc_deviation <= 0.5 then 'no_signal'
            when measured.auc < measured.replacement_ratio * measured.former_auc then 'worse'
            else 'active'
        end as verdict
    from measured
)

select
    judged.trained_on,
    case
        when judged.verdict <> 'active' and judged.former_trained_on is not null then 'kept_former'
        else judged.verdict
    end as status,
    case
        when judged.verdict <> 'not_enough_data' then ''
        when judged.example_count = 0 then 'this run scores no past day with a known outcome'
        when judged.step_count is null
            then 'too few leads convert, or do not, on the days learnt from'
        else 'of the held-out leads all convert, or none does'
    end || case judged.verdict
        when 'not_enough_data' then ''
        when 'not_converged' then 'the weights still moved at the step limit'
        when 'no_signal' then 'the interval of the held-out AUC is not above 0.5'
        when 'worse' then 'the held-out AUC is too far below that of the active card'
        else 'the card orders held-out leads'
    end || case
        when
            judged.verdict <> 'active'
            and judged.former_trained_on is null
            and exists (
                select fitted_scorecards.trained_on from fitted_scorecards
                where not fitted_scorecards.is_usable
            )
            then '; the card of before is of other rules or another horizon'
        else ''
    end as reason,
    case
        when judged.verdict = 'active' then judged.trained_on
        else judged.former_trained_on
    end as active_trained_on,
    judged.date_count,
    judged.example_count,
    cast(judged.conversion_count as bigint) as conversion_count,
    cast(judged.training_example_count as bigint) as training_example_count,
    cast(judged.calibration_example_count as bigint) as calibration_example_count,
    judged.first_heldout_date,
    cast(judged.heldout_example_count as bigint) as heldout_example_count,
    cast(judged.heldout_conversion_count as bigint) as heldout_conversion_count,
    judged.auc,
    judged.auc_standard_error,
    judged.auc - least(judged.auc_deviation, judged.auc) as auc_lower,
    judged.auc + least(judged.auc_deviation, 1 - judged.auc) as auc_upper,
    judged.average_precision,
    judged.log_loss,
    judged.brier_score,
    judged.top_decile_lift,
    judged.step_count,
    judged.is_converged,
    judged.calibration_intercept,
    judged.calibration_slope
from judged
-- a run without past days says nothing new about a card of the same day
where
    not exists (
        select known_days.trained_on from known_days
        where known_days.trained_on = judged.trained_on
    )
