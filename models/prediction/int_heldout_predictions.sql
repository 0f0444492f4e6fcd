-- One row per held-out example: the probability that a card gives it which never saw its day.
with example_log_odds as (select * from {{ ref('int_example_log_odds') }}),

calibration as (select * from {{ ref('int_scorecard_calibration') }}),

calibrated as (
    select
        example_log_odds.*,
        calibration.calibration_intercept
        + calibration.calibration_slope * example_log_odds.log_odds as calibrated_log_odds
    from example_log_odds
    cross join calibration
    where example_log_odds.part = 'held_out'
)

select
    lead_id,
    as_of_date,
    {{ rounded_log_odds('calibrated_log_odds') }} as log_odds,
    {{ rounded_probability('calibrated_log_odds') }} as probability,
    is_conversion
from calibrated
