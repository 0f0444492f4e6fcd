-- One row per feature and value that the training part shows: how often, of how many leads, and
-- whether the feature is read as a number.
with scorecard_values as (select * from {{ ref('int_scorecard_values') }}),

examples as (select * from {{ ref('int_scorecard_examples') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

attributes as (select * from {{ ref('attributes') }}),

counted as (
    select
        scorecard_values.feature_number,
        scorecard_values.text_value,
        scorecard_values.number_value,
        count(*) as example_count,
        count(distinct case when scorecard_values.text_value is not null then examples.lead_id end)
            as lead_count
    from scorecard_values
    inner join examples
        on scorecard_values.example_number = examples.example_number and examples.part = 'training'
    group by
        scorecard_values.feature_number,
        scorecard_values.text_value,
        scorecard_values.number_value
)

select
    counted.feature_number,
    counted.text_value,
    counted.number_value,
    counted.example_count,
    counted.lead_count,
    -- a custom attribute is a number when every value of it in training is one
    features.kind <> 'attribute'
    or coalesce(attributes.value_type = 'number', false)
    or (
        attributes.attribute is null
        and count(counted.number_value) over (partition by counted.feature_number) > 0
        and count(counted.number_value) over (partition by counted.feature_number)
        = count(counted.text_value) over (partition by counted.feature_number)
    ) as is_number
from counted
inner join features on counted.feature_number = features.feature_number
left join attributes on features.kind = 'attribute' and features.attribute = attributes.attribute
