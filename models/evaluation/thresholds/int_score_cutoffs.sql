-- One row per ruleset and score of a judged day: the highest cut-off that it reaches, out of those
-- that cut the ruleset's range into equal steps.
with score_counts as (select * from {{ ref('int_score_counts') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

scores as (
    select
        score_counts.ruleset,
        score_counts.lead_score
    from score_counts
    where score_counts.judged_lead_count > 0
    group by score_counts.ruleset, score_counts.lead_score
),

ranges as (
    select
        scores.ruleset,
        coalesce(rulesets.min_score, min(scores.lead_score)) as lowest_score,
        coalesce(rulesets.max_score, max(scores.lead_score)) as highest_score
    from scores
    inner join rulesets on scores.ruleset = rulesets.ruleset
    group by scores.ruleset, rulesets.min_score, rulesets.max_score
),

steps as (
    -- scores are whole hundredths, so no step is finer
    select
        ranges.ruleset,
        ranges.lowest_score,
        greatest(
            cast(ceil(
                100 * cast(ranges.highest_score - ranges.lowest_score as {{ type_double() }})
                / settings.cutoff_steps
            ) as bigint),
            1
        ) as step_hundredths
    from ranges
    inner join settings on settings.cutoff_steps > 0
),

numbered as (
    select
        scores.ruleset,
        scores.lead_score,
        steps.lowest_score,
        steps.step_hundredths,
        cast(floor(
            cast(
                cast(100 * (scores.lead_score - steps.lowest_score) as bigint)
                as {{ type_double() }}
            )
            / steps.step_hundredths
        ) as integer) as cutoff_number
    from scores
    inner join steps on scores.ruleset = steps.ruleset
)

select
    numbered.ruleset,
    numbered.lead_score,
    numbered.cutoff_number,
    {{ rounded_points(
        'numbered.lowest_score + cast(numbered.cutoff_number * numbered.step_hundredths as decimal(18, 2)) / 100'
    ) }} as cutoff
from numbered
