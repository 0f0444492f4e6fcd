-- One row per held-out day, under the name of the active ruleset: how near the predictions came to
-- what the leads did.
with predictions as (select * from {{ ref('int_heldout_predictions') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

outcomes as (
    select
        predictions.as_of_date,
        predictions.probability,
        case when predictions.is_conversion then 1 else 0 end as outcome
    from predictions
)

select
    rulesets.ruleset,
    outcomes.as_of_date,
    count(*) as example_count,
    cast(sum(outcomes.outcome) as bigint) as conversion_count,
    sum(outcomes.probability) as expected_conversions,
    sum(
        (outcomes.probability - outcomes.outcome) * (outcomes.probability - outcomes.outcome)
    ) as squared_error
from outcomes
inner join rulesets on rulesets.is_active
group by rulesets.ruleset, outcomes.as_of_date
