-- One row per feature and bin of the card in force on the current day, and one for the intercept.
-- No row without a card.
with scorecards as (select * from {{ ref('int_scorecards') }}),

quality as (select * from {{ ref('scorecard_quality') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

latest as (
    select max(quality.trained_on) as trained_on
    from quality
    inner join score_dates
        on quality.trained_on <= score_dates.as_of_date and score_dates.is_current
)

select
    scorecards.trained_on,
    scorecards.bin_number,
    scorecards.feature_number,
    scorecards.feature,
    scorecards.kind,
    scorecards.attribute,
    scorecards.activity_type,
    scorecards.asset_category,
    scorecards.window_days,
    scorecards.half_life_days,
    scorecards.bin_kind,
    scorecards.lower_bound,
    scorecards.upper_bound,
    scorecards.level,
    scorecards.label,
    scorecards.rule_label,
    scorecards.weight,
    scorecards.effect,
    scorecards.points,
    scorecards.example_count,
    scorecards.conversion_count,
    scorecards.calibration_intercept,
    scorecards.calibration_slope,
    scorecards.conversion_horizon_days
from scorecards
inner join quality on scorecards.trained_on = quality.active_trained_on
inner join latest on quality.trained_on = latest.trained_on
