-- One row per feature and bin, and one for the intercept: learnt from the training part alone.
-- Numbers: below 0, 0, quantiles of the positive values. Texts: levels that enough leads have, and
-- one bin for all others. What is missing has a bin of its own.
with training_values as (select * from {{ ref('int_training_values') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

typed_features as (
    select
        features.feature_number,
        features.kind,
        training_values.is_number
    from features
    inner join training_values on features.feature_number = training_values.feature_number
    group by features.feature_number, features.kind, training_values.is_number
),

positive_values as (
    -- a number can be written in several ways
    select
        training_values.feature_number,
        training_values.number_value,
        sum(training_values.example_count) as example_count
    from training_values
    where training_values.is_number and training_values.number_value > 0
    group by training_values.feature_number, training_values.number_value
),

placed_values as (
    select
        positive_values.feature_number,
        positive_values.number_value,
        sum(positive_values.example_count) over (
            partition by positive_values.feature_number
            order by positive_values.number_value nulls last
        ) - positive_values.example_count as lower_count,
        sum(positive_values.example_count) over (partition by positive_values.feature_number)
            as example_count
    from positive_values
),

quantiles as (
    -- as many bins of equal size as there may be, of as many examples as a level needs leads; equal
    -- values stay together
    select
        placed_values.feature_number,
        min(placed_values.number_value) as lower_bound
    from placed_values
    cross join settings
    group by
        placed_values.feature_number,
        floor(
            placed_values.lower_count * least(
                settings.bin_count,
                greatest(floor(placed_values.example_count / settings.minimum_level_count), 1)
            ) / placed_values.example_count
        )
),

bins as (
    -- values have six places: the lowest range begins right above 0
    select
        quantiles.feature_number,
        'range' as bin_kind,
        case
            when row_number() over (
                partition by quantiles.feature_number order by quantiles.lower_bound nulls last
            ) = 1 then 0.000001
            else quantiles.lower_bound
        end as lower_bound,
        lead(quantiles.lower_bound) over (
            partition by quantiles.feature_number order by quantiles.lower_bound nulls last
        ) as upper_bound,
        cast(null as {{ dbt.type_string() }}) as level
    from quantiles
    union all
    select
        feature_number,
        'zero' as bin_kind,
        0 as lower_bound,
        0.000001 as upper_bound,
        null as level
    from typed_features
    where is_number
    union all
    select
        feature_number,
        'negative' as bin_kind,
        null as lower_bound,
        0 as upper_bound,
        null as level
    from typed_features
    where is_number and kind in ('attribute', 'score')
    union all
    select
        training_values.feature_number,
        'level' as bin_kind,
        null as lower_bound,
        null as upper_bound,
        training_values.text_value as level
    from training_values
    cross join settings
    where
        not training_values.is_number
        -- what few leads have, or an address, may tell of one person
        and {{ masked_addresses('training_values.text_value') }} = training_values.text_value
        and training_values.lead_count >= settings.minimum_level_count
    union all
    select
        feature_number,
        'other' as bin_kind,
        null as lower_bound,
        null as upper_bound,
        null as level
    from typed_features
    where not is_number
    union all
    select
        feature_number,
        'missing' as bin_kind,
        null as lower_bound,
        null as upper_bound,
        null as level
    from typed_features
    where kind in ('attribute', 'recency', 'score')
    union all
    -- every example has the intercept
    select
        0 as feature_number,
        'intercept' as bin_kind,
        null as lower_bound,
        null as upper_bound,
        null as level
    from settings
    where exists (select typed_features.feature_number from typed_features)
)

select
    cast(row_number() over (
        order by
            feature_number nulls last,
            bin_kind nulls last,
            lower_bound nulls first,
            level nulls last
    ) - 1 as integer) as bin_number,
    feature_number,
    bin_kind,
    cast(lower_bound as {{ type_double() }}) as lower_bound,
    cast(upper_bound as {{ type_double() }}) as upper_bound,
    level
from bins
