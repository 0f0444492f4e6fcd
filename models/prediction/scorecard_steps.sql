-- One row per fitting step of this run's card: how the fit went. The last row says whether it
-- converged.
{{ config(materialized='view') }}
with weights as (select * from {{ ref('int_scorecard_weights') }})

select
    weights.step,
    weights.log_loss,
    weights.largest_slope,
    weights.largest_change,
    weights.is_converged
from weights
group by
    weights.step,
    weights.log_loss,
    weights.largest_slope,
    weights.largest_change,
    weights.is_converged
