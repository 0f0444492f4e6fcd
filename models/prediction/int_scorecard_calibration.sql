-- One row when a card was fitted: the calibration of its log-odds (Platt's: an intercept and a
-- slope), fitted on the newest days that may be learnt from, never on held-out ones.
with rounds as (select * from {{ ref('int_calibration_rounds') }}),

last_round as (
    select max(rounds.round_number) as round_number from rounds
)

-- a slope below 0 would turn the order of the leads around: then the card knows nothing
select
    {{ rounded_log_odds('rounds.intercept') }} as calibration_intercept,
    {{ rounded_log_odds('greatest(rounds.slope, 0)') }} as calibration_slope,
    rounds.round_number as round_count
from rounds
inner join last_round on rounds.round_number = last_round.round_number
