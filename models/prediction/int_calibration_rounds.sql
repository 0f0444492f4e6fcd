-- One row per round of the calibration when a card was fitted: Newton's method for an intercept and
-- a slope; a penalty keeps them near 0 and 1 where little is known. A round is one run of this
-- statement, until neither moves.
{{ config(materialized='stepwise') }}
with rounds as (select * from {{ this }}),

example_log_odds as (select * from {{ ref('int_example_log_odds') }}),

weights as (select * from {{ ref('int_scorecard_weights') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

scored as (
    select
        cast(example_log_odds.log_odds as {{ type_double() }}) as log_odds,
        count(*) as example_count,
        sum(case when example_log_odds.is_conversion then 1 else 0 end) as conversion_count
    from example_log_odds
    where example_log_odds.part = 'calibration'
    group by example_log_odds.log_odds
),

last_round as (
    select max(rounds.round_number) as round_number from rounds
),

expected as (
    select
        rounds.round_number,
        rounds.intercept,
        rounds.slope,
        scored.log_odds,
        scored.conversion_count
        - scored.example_count
        * {{ logistic('rounds.intercept + rounds.slope * scored.log_odds') }} as residual,
        scored.example_count
        * {{ logistic('rounds.intercept + rounds.slope * scored.log_odds') }}
        * {{ logistic('-rounds.intercept - rounds.slope * scored.log_odds') }} as curvature
    from rounds
    inner join last_round on rounds.round_number = last_round.round_number
    left join scored on true
    cross join settings
    where rounds.largest_change > settings.tolerance and rounds.round_number < 100
),

equations as (
    -- two equations with two unknowns; of many examples, a decimal would not hold their products
    select
        expected.round_number,
        expected.intercept,
        expected.slope,
        cast(
            settings.calibration_penalty + coalesce({{ exact_sum('expected.curvature') }}, 0)
            as {{ type_double() }}
        ) as intercept_term,
        cast(
            coalesce({{ exact_sum('expected.curvature * expected.log_odds') }}, 0)
            as {{ type_double() }}
        ) as shared_term,
        cast(
            settings.calibration_penalty + coalesce({{ exact_sum(
                'expected.curvature * expected.log_odds * expected.log_odds'
            ) }}, 0) as {{ type_double() }}
        ) as slope_term,
        coalesce({{ exact_sum('expected.residual') }}, 0)
        - settings.calibration_penalty * expected.intercept as intercept_gradient,
        coalesce({{ exact_sum('expected.residual * expected.log_odds') }}, 0)
        - settings.calibration_penalty * (expected.slope - 1) as slope_gradient
    from expected
    cross join settings
    group by
        expected.round_number,
        expected.intercept,
        expected.slope,
        settings.calibration_penalty
),

changes as (
    select
        equations.round_number,
        equations.intercept,
        equations.slope,
        (
            equations.slope_term * equations.intercept_gradient
            - equations.shared_term * equations.slope_gradient
        ) / (
            equations.intercept_term * equations.slope_term
            - equations.shared_term * equations.shared_term
        ) as intercept_change,
        (
            equations.intercept_term * equations.slope_gradient
            - equations.shared_term * equations.intercept_gradient
        ) / (
            equations.intercept_term * equations.slope_term
            - equations.shared_term * equations.shared_term
        ) as slope_change
    from equations
)

select
    0 as round_number,
    cast(0 as {{ type_double() }}) as intercept,
    cast(1 as {{ type_double() }}) as slope,
    cast(1 as {{ type_double() }}) as largest_change
from settings
where
    exists (select weights.step from weights)
    and not exists (select rounds.round_number from rounds)
union all
-- no round moves further than 1
select
    changes.round_number + 1 as round_number,
    changes.intercept + {{ clamped('changes.intercept_change', '-1', '1') }} as intercept,
    changes.slope + {{ clamped('changes.slope_change', '-1', '1') }} as slope,
    greatest(abs(changes.intercept_change), abs(changes.slope_change)) as largest_change
from changes
