-- One row per ruleset beside the active one: the difference of their AUCs over the judged days that
-- both have, its standard error by DeLong, DeLong and Clarke-Pearson (1988) for paired samples.
with pairs as (select * from {{ ref('int_paired_scores') }}),

score_placements as (select * from {{ ref('int_score_placements') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

differences as (
    select
        pairs.ruleset,
        pairs.conversion_count,
        pairs.lead_count - pairs.conversion_count as non_conversion_count,
        challengers.twice_non_conversions_below - actives.twice_non_conversions_below
            as twice_gain_below,
        challengers.twice_conversions_above - actives.twice_conversions_above as twice_gain_above
    from pairs
    inner join score_placements as challengers
        on
            pairs.ruleset = challengers.ruleset
            and pairs.period = challengers.period
            and pairs.lead_score = challengers.lead_score
    inner join score_placements as actives
        on
            pairs.active_ruleset = actives.ruleset
            and pairs.period = actives.period
            and pairs.active_lead_score = actives.lead_score
),

sums as (
    -- whole numbers only: a sum that does not depend on the order
    select
        differences.ruleset,
        sum(differences.conversion_count) as conversion_count,
        sum(differences.non_conversion_count) as non_conversion_count,
        sum({{ exact_product(['differences.conversion_count', 'differences.twice_gain_below']) }})
            as twice_sum,
        sum({{ exact_product([
            'differences.conversion_count', 'differences.twice_gain_below', 'differences.twice_gain_below',
        ]) }}) as conversion_squares,
        sum({{ exact_product([
            'differences.non_conversion_count', 'differences.twice_gain_above', 'differences.twice_gain_above',
        ]) }}) as non_conversion_squares
    from differences
    group by differences.ruleset
),

estimated as (
    select
        sums.ruleset,
        -- of all pairs of a conversion and another lead
        cast(sums.twice_sum as {{ type_double() }})
        / nullif(cast(2 * {{ exact_product([
            'sums.conversion_count', 'sums.non_conversion_count',
        ]) }} as {{ type_double() }}), 0) as auc_difference,
        {{ delong_error('sums') }} as standard_error
    from sums
)

select
    estimated.ruleset,
    {{ rounded_rate('estimated.auc_difference') }} as auc_difference,
    {{ rounded_rate('estimated.standard_error') }} as auc_difference_standard_error,
    {{ rounded_rate('estimated.auc_difference - settings.interval_z * estimated.standard_error') }}
        as auc_difference_low,
    {{ rounded_rate('estimated.auc_difference + settings.interval_z * estimated.standard_error') }}
        as auc_difference_high
from estimated
cross join settings
