-- One row when a card was fitted: how well it orders and foretells the held-out examples.
with predictions as (select * from {{ ref('int_heldout_predictions') }}),

levels as (
    select
        predictions.log_odds,
        count(*) as example_count,
        sum(case when predictions.is_conversion then 1 else 0 end) as conversion_count
    from predictions
    group by predictions.log_odds
),

ranked as (
    select
        levels.*,
        sum(levels.example_count) over () as examples,
        sum(levels.conversion_count) over () as conversions,
        sum(levels.example_count) over (order by levels.log_odds desc nulls last)
            as examples_so_far,
        sum(levels.conversion_count) over (order by levels.log_odds desc nulls last)
            as conversions_so_far
    from levels
),

placed as (
    -- the share of the other class that an example stands above, ties counted as half
    select
        ranked.*,
        cast(
            2 * (ranked.examples - ranked.conversions)
            - 2 * (ranked.examples_so_far - ranked.conversions_so_far)
            + (ranked.example_count - ranked.conversion_count) as {{ type_double() }}
        ) / nullif(2 * (ranked.examples - ranked.conversions), 0) as conversion_place,
        cast(2 * ranked.conversions_so_far - ranked.conversion_count as {{ type_double() }})
        / nullif(2 * ranked.conversions, 0) as other_place
    from ranked
),

ordered as (
    -- a level across the edge of the top tenth counts with its share
    select
        max(placed.examples) as examples,
        max(placed.conversions) as conversions,
        cast({{ exact_sum(
            'placed.conversion_count * placed.conversion_place / nullif(placed.conversions, 0)'
        ) }} as {{ type_double() }}) as auc,
        cast({{ exact_sum(
            'cast(placed.conversion_count as ' ~ type_double() ~ ') * placed.conversions_so_far'
            ~ ' / placed.examples_so_far / nullif(placed.conversions, 0)'
        ) }} as {{ type_double() }}) as average_precision,
        cast({{ exact_sum(
            'cast(placed.conversion_count as ' ~ type_double() ~ ') / placed.example_count * '
            ~ clamped(
                'placed.examples / 10.0 - placed.examples_so_far + placed.example_count',
                '0', 'placed.example_count'
            )
        ) }} as {{ type_double() }}) / max(placed.examples / 10.0) as top_decile_rate
    from placed
),

lead_influences as (
    -- DeLong's placements, summed by lead: its examples on several days are no news of their own
    select
        predictions.lead_id,
        {{ exact_sum(
            'case when predictions.is_conversion'
            ~ ' then (placed.conversion_place - ordered.auc) / ordered.conversions'
            ~ ' else (placed.other_place - ordered.auc)'
            ~ ' / (ordered.examples - ordered.conversions) end'
        ) }} as influence
    from predictions
    inner join placed on predictions.log_odds = placed.log_odds
    cross join ordered
    where ordered.auc is not null
    group by predictions.lead_id
),

errors as (
    select sqrt(cast({{ exact_sum(
        'power(cast(lead_influences.influence as ' ~ type_double() ~ '), 2)'
    ) }} as {{ type_double() }})) as auc_standard_error
    from lead_influences
),

losses as (
    select
        cast(sum({{ billionths(
            '-ln(case when predictions.is_conversion then predictions.probability'
            ~ ' else 1 - predictions.probability end)'
        ) }}) as {{ type_double() }}) / 1000000000 / count(*) as log_loss,
        cast(sum({{ billionths(
            'power(cast(predictions.probability as ' ~ type_double() ~ ')'
            ~ ' - case when predictions.is_conversion then 1 else 0 end, 2)'
        ) }}) as {{ type_double() }}) / 1000000000 / count(*) as brier_score
    from predictions
)

select
    ordered.examples,
    ordered.conversions,
    ordered.auc,
    errors.auc_standard_error,
    ordered.average_precision,
    losses.log_loss,
    losses.brier_score,
    ordered.top_decile_rate * ordered.examples / nullif(ordered.conversions, 0)
        as top_decile_lift
from ordered
cross join errors
cross join losses
where ordered.examples > 0
