-- One row per day to score, ruleset and score that a lead has: its rank, and the share of leads
-- with it or a lower one.
with lead_scores as (select * from {{ ref('int_lead_scores') }}),

counts as (
    select
        lead_scores.as_of_date,
        lead_scores.ruleset,
        lead_scores.lead_score,
        count(*) as lead_count
    from lead_scores
    group by lead_scores.as_of_date, lead_scores.ruleset, lead_scores.lead_score
),

cumulated as (
    select
        counts.*,
        sum(counts.lead_count) over (
            partition by counts.as_of_date, counts.ruleset
            order by counts.lead_score nulls first
        ) as not_higher_count,
        sum(counts.lead_count) over (partition by counts.as_of_date, counts.ruleset)
            as total_count
    from counts
)

select
    cumulated.as_of_date,
    cumulated.ruleset,
    cumulated.lead_score,
    cast(cumulated.total_count - cumulated.not_higher_count + 1 as integer) as score_rank,
    {{ rounded_points(twelve_decimals(
        '100 * cast(cumulated.not_higher_count as ' ~ type_double() ~ ') / cumulated.total_count'
    )) }} as score_percentile
from cumulated
