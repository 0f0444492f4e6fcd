-- One row per ruleset, lead and judged day on which its score reaches cut-offs that it had not
-- reached on any judged day before; the first judged day, which only takes stock, left out.
with evaluated_scores as (select * from {{ ref('int_evaluated_scores') }}),

score_cutoffs as (select * from {{ ref('int_score_cutoffs') }}),

cutoff_numbers as (
    select
        evaluated_scores.ruleset,
        evaluated_scores.lead_id,
        evaluated_scores.as_of_date,
        evaluated_scores.is_conversion,
        score_cutoffs.cutoff_number,
        max(score_cutoffs.cutoff_number) over (
            partition by evaluated_scores.ruleset, evaluated_scores.lead_id
            order by evaluated_scores.as_of_date asc nulls last
            rows between unbounded preceding and 1 preceding
        ) as highest_number_before
    from evaluated_scores
    inner join score_cutoffs
        on
            evaluated_scores.ruleset = score_cutoffs.ruleset
            and evaluated_scores.lead_score = score_cutoffs.lead_score
),

first_days as (
    select
        evaluated_scores.ruleset,
        min(evaluated_scores.as_of_date) as first_date
    from evaluated_scores
    group by evaluated_scores.ruleset
)

select
    cutoff_numbers.ruleset,
    cutoff_numbers.lead_id,
    cutoff_numbers.as_of_date,
    cutoff_numbers.highest_number_before,
    cutoff_numbers.cutoff_number,
    cutoff_numbers.is_conversion
from cutoff_numbers
inner join first_days
    on
        cutoff_numbers.ruleset = first_days.ruleset
        and cutoff_numbers.as_of_date > first_days.first_date
where
    cutoff_numbers.highest_number_before is null
    or cutoff_numbers.cutoff_number > cutoff_numbers.highest_number_before
