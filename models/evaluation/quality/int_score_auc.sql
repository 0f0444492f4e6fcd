-- One row per ruleset and period: the AUC of the score, exactly by ranks with ties halved, its
-- standard error by DeLong, DeLong and Clarke-Pearson (1988), and what it says.
with score_placements as (select * from {{ ref('int_score_placements') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

sums as (
    -- whole numbers only: a sum that does not depend on the order
    select
        score_placements.ruleset,
        score_placements.period,
        cast(sum(score_placements.lead_count) as bigint) as lead_count,
        cast(sum(score_placements.conversion_count) as bigint) as conversion_count,
        cast(sum(score_placements.non_conversion_count) as bigint) as non_conversion_count,
        sum({{ exact_product([
            'score_placements.conversion_count', 'score_placements.twice_non_conversions_below',
        ]) }}) as twice_sum,
        sum({{ exact_product([
            'score_placements.conversion_count', 'score_placements.twice_non_conversions_below',
            'score_placements.twice_non_conversions_below',
        ]) }}) as conversion_squares,
        sum({{ exact_product([
            'score_placements.non_conversion_count', 'score_placements.twice_conversions_above',
            'score_placements.twice_conversions_above',
        ]) }}) as non_conversion_squares
    from score_placements
    group by score_placements.ruleset, score_placements.period
),

estimated as (
    select
        sums.*,
        -- of all pairs of a conversion and another lead
        cast(sums.twice_sum as {{ type_double() }})
        / nullif(cast(2 * {{ exact_product([
            'sums.conversion_count', 'sums.non_conversion_count',
        ]) }} as {{ type_double() }}), 0) as auc,
        {{ delong_error('sums') }} as standard_error
    from sums
),

bounded as (
    select
        estimated.ruleset,
        estimated.period,
        estimated.lead_count,
        estimated.conversion_count,
        {{ rounded_rate('estimated.auc') }} as auc,
        {{ rounded_rate('estimated.standard_error') }} as auc_standard_error,
        {{ rounded_rate(clamped(
            'estimated.auc - settings.interval_z * estimated.standard_error', '0', '1'
        )) }} as auc_low,
        {{ rounded_rate(clamped(
            'estimated.auc + settings.interval_z * estimated.standard_error', '0', '1'
        )) }} as auc_high,
        coalesce(
            estimated.conversion_count >= settings.min_conversions
            and estimated.non_conversion_count >= settings.min_non_conversions,
            false
        ) as has_enough_data
    from estimated
    cross join settings
)

select
    bounded.*,
    case
        when not bounded.has_enough_data or bounded.auc_low is null then 'not enough data'
        when bounded.auc_low > 0.5 then 'signal'
        when bounded.auc_high < 0.5 then 'wrong way'
        else 'no signal'
    end as verdict
from bounded
