-- One row per ruleset, period and score: the leads with it, and whom it stands above and below.
with score_counts as (select * from {{ ref('int_score_counts') }}),

evaluation_periods as (select * from {{ ref('int_evaluation_periods') }}),

counted as (
    select
        evaluation_periods.ruleset,
        evaluation_periods.period,
        score_counts.lead_score,
        cast(sum(score_counts.judged_lead_count) as bigint) as lead_count,
        cast(sum(score_counts.conversion_count) as bigint) as conversion_count
    from evaluation_periods
    inner join score_counts
        on
            evaluation_periods.ruleset = score_counts.ruleset
            and evaluation_periods.as_of_date = score_counts.as_of_date
    where score_counts.judged_lead_count > 0
    group by evaluation_periods.ruleset, evaluation_periods.period, score_counts.lead_score
),

cumulated as (
    select
        counted.*,
        counted.lead_count - counted.conversion_count as non_conversion_count,
        cast(sum(counted.lead_count) over (
            partition by counted.ruleset, counted.period
            order by counted.lead_score desc nulls last
        ) as bigint) as leads_down_to_here,
        cast(sum(counted.conversion_count) over (
            partition by counted.ruleset, counted.period
            order by counted.lead_score desc nulls last
        ) as bigint) as conversions_down_to_here,
        cast(sum(counted.lead_count - counted.conversion_count) over (
            partition by counted.ruleset, counted.period
            order by counted.lead_score asc nulls first
        ) as bigint) as non_conversions_up_to_here
    from counted
)

select
    cumulated.ruleset,
    cumulated.period,
    cumulated.lead_score,
    cumulated.lead_count,
    cumulated.conversion_count,
    cumulated.non_conversion_count,
    cumulated.leads_down_to_here,
    cumulated.conversions_down_to_here,
    -- twice the rank among the others, so that a tie is a half and all stays whole numbers
    2 * cumulated.non_conversions_up_to_here - cumulated.non_conversion_count
        as twice_non_conversions_below,
    2 * cumulated.conversions_down_to_here - cumulated.conversion_count
        as twice_conversions_above
from cumulated
