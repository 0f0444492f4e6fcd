-- One row per ruleset and cut-off: what a cut there had found, and how many leads a week.
with score_cutoffs as (select * from {{ ref('int_score_cutoffs') }}),

score_placements as (select * from {{ ref('int_score_placements') }}),

spans as (select * from {{ ref('int_judged_spans') }}),

cutoff_crossings as (select * from {{ ref('int_cutoff_crossings') }}),

converted_leads as (select * from {{ ref('int_converted_leads') }}),

steps as (
    select
        score_cutoffs.ruleset,
        score_cutoffs.cutoff_number,
        score_cutoffs.cutoff,
        sum(coalesce(score_placements.lead_count, 0)) as lead_count,
        sum(coalesce(score_placements.conversion_count, 0)) as conversion_count
    from score_cutoffs
    left join score_placements
        on
            score_cutoffs.ruleset = score_placements.ruleset
            and score_placements.period = 'all days'
            and score_cutoffs.lead_score = score_placements.lead_score
    group by score_cutoffs.ruleset, score_cutoffs.cutoff_number, score_cutoffs.cutoff
),

reached as (
    select
        steps.ruleset,
        steps.cutoff_number,
        steps.cutoff,
        cast(sum(steps.lead_count) over (
            partition by steps.ruleset order by steps.cutoff_number desc nulls last
        ) as bigint) as lead_count,
        cast(sum(steps.conversion_count) over (
            partition by steps.ruleset order by steps.cutoff_number desc nulls last
        ) as bigint) as conversion_count
    from steps
),

converted as (
    select
        steps.ruleset,
        steps.cutoff_number,
        cast(count(*) as bigint) as reached_conversion_count
    from steps
    inner join converted_leads
        on
            steps.ruleset = converted_leads.ruleset
            and steps.cutoff_number <= converted_leads.highest_cutoff_number
    group by steps.ruleset, steps.cutoff_number
)

select
    reached.ruleset,
    reached.cutoff,
    reached.lead_count,
    reached.conversion_count,
    case when spans.day_count > 0 then coalesce(cutoff_crossings.crossing_lead_count, 0) end
        as crossing_lead_count,
    case when spans.day_count > 0 then coalesce(cutoff_crossings.crossing_conversion_count, 0) end
        as crossing_conversion_count,
    {{ ratio('7 * coalesce(cutoff_crossings.crossing_lead_count, 0)', 'spans.day_count') }}
        as leads_per_week,
    coalesce(converted.reached_conversion_count, 0) as reached_conversion_count,
    {{ ratio('7 * coalesce(converted.reached_conversion_count, 0)', 'spans.known_day_count') }}
        as conversions_per_week,
    cutoff_crossings.median_days_to_conversion
from reached
inner join spans on reached.ruleset = spans.ruleset
left join cutoff_crossings
    on
        reached.ruleset = cutoff_crossings.ruleset
        and reached.cutoff_number = cutoff_crossings.cutoff_number
left join converted
    on
        reached.ruleset = converted.ruleset
        and reached.cutoff_number = converted.cutoff_number
