-- One row per held-out day: how near the predictions came to what the leads did, beside the score
-- of the active ruleset.
with predictions as (select * from {{ ref('int_heldout_predictions') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

outcomes as (
    select
        predictions.as_of_date,
        predictions.probability,
        case when predictions.is_conversion then 1 else 0 end as conversion
    from predictions
)

select
    rulesets.ruleset,
    outcomes.as_of_date,
    count(*) as example_count,
    sum(outcomes.conversion) as conversion_count,
    sum(outcomes.probability) as expected_conversions,
    sum(
        (outcomes.probability - outcomes.conversion) * (outcomes.probability - outcomes.conversion)
    ) as squared_error
from outcomes
inner join rulesets on rulesets.is_active
group by rulesets.ruleset, outcomes.as_of_date
