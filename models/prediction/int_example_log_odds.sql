-- One row per example that the weights were not fitted on: the log-odds that they give it.
with examples as (select * from {{ ref('int_scorecard_examples') }}),

example_bins as (select * from {{ ref('int_example_bins') }}),

weights as (select * from {{ ref('int_scorecard_weights') }}),

last_step as (
    select max(weights.step) as step from weights
),

fitted_weights as (
    select
        weights.bin_number,
        weights.weight
    from weights
    inner join last_step on weights.step = last_step.step
)

select
    examples.example_number,
    examples.lead_id,
    examples.as_of_date,
    examples.part,
    examples.is_conversion,
    cast(sum(fitted_weights.weight) as decimal(18, 9)) as log_odds
from examples
inner join example_bins on examples.example_number = example_bins.example_number
inner join fitted_weights on example_bins.bin_number = fitted_weights.bin_number
where examples.part in ('calibration', 'held_out')
group by
    examples.example_number,
    examples.lead_id,
    examples.as_of_date,
    examples.part,
    examples.is_conversion
