-- One row per tenth of the held-out examples by predicted probability: what was predicted, and what
-- came of it.
with prediction_calibration as (select * from {{ ref('prediction_calibration') }})

select
    prediction_calibration.probability_decile,
    cast(prediction_calibration.probability_decile as {{ dbt.type_string() }}) as tenth,
    prediction_calibration.example_count,
    prediction_calibration.conversion_count,
    prediction_calibration.mean_probability,
    prediction_calibration.conversion_rate,
    prediction_calibration.conversion_rate_low,
    prediction_calibration.conversion_rate_high
from prediction_calibration
