-- One row per ruleset and scored day: how far the distribution of its scores is from that of the
-- first day, as population stability index over the tenths of the first day.
with score_counts as (select * from {{ ref('int_score_counts') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

days as (
    select
        score_counts.ruleset,
        score_counts.as_of_date,
        cast(sum(score_counts.lead_count) as bigint) as lead_count,
        min(score_counts.as_of_date) over (partition by score_counts.ruleset) as first_date
    from score_counts
    group by score_counts.ruleset, score_counts.as_of_date
),

first_scores as (
    select
        score_counts.ruleset,
        score_counts.lead_score,
        floor(10 * cast(
            sum(score_counts.lead_count) over (
                partition by score_counts.ruleset order by score_counts.lead_score asc nulls first
            ) - score_counts.lead_count as {{ type_double() }}
        ) / days.lead_count) as tenth
    from score_counts
    inner join days
        on
            score_counts.ruleset = days.ruleset
            and score_counts.as_of_date = days.as_of_date
            and days.as_of_date = days.first_date
),

edges as (
    select
        first_scores.ruleset,
        first_scores.tenth,
        min(first_scores.lead_score) as lowest_score,
        count(*) over (partition by first_scores.ruleset) as tenth_count
    from first_scores
    group by first_scores.ruleset, first_scores.tenth
),

score_tenths as (
    -- a score below all those of the first day belongs to the lowest of them
    select
        score_counts.ruleset,
        score_counts.as_of_date,
        score_counts.lead_score,
        score_counts.lead_count,
        coalesce(
            max(case when edges.lowest_score <= score_counts.lead_score then edges.tenth end), 0
        ) as tenth
    from score_counts
    inner join edges on score_counts.ruleset = edges.ruleset
    group by
        score_counts.ruleset,
        score_counts.as_of_date,
        score_counts.lead_score,
        score_counts.lead_count
),

tenth_counts as (
    select
        days.ruleset,
        days.as_of_date,
        days.first_date,
        edges.tenth,
        (
            cast(sum(coalesce(score_tenths.lead_count, 0)) as {{ type_double() }})
            + settings.smoothing_count
        )
        / (days.lead_count + edges.tenth_count * settings.smoothing_count) as lead_share
    from days
    inner join edges on days.ruleset = edges.ruleset
    cross join settings
    left join score_tenths
        on
            days.ruleset = score_tenths.ruleset
            and days.as_of_date = score_tenths.as_of_date
            and edges.tenth = score_tenths.tenth
    group by
        days.ruleset, days.as_of_date, days.first_date, edges.tenth, days.lead_count,
        edges.tenth_count, settings.smoothing_count
)

select
    tenth_counts.ruleset,
    tenth_counts.as_of_date,
    {{ rounded_rate('sum(' ~ twelve_decimals(
        '(tenth_counts.lead_share - first_day.lead_share) * ln(tenth_counts.lead_share / first_day.lead_share)'
    ) ~ ')') }} as population_stability_index
from tenth_counts
inner join tenth_counts as first_day
    on
        tenth_counts.ruleset = first_day.ruleset
        and tenth_counts.tenth = first_day.tenth
        and tenth_counts.first_date = first_day.as_of_date
group by tenth_counts.ruleset, tenth_counts.as_of_date
