-- One row per ruleset and lead that converts after a judged day: when, and the highest cut-off that
-- its score had reached on any judged day before.
with evaluated_scores as (select * from {{ ref('int_evaluated_scores') }}),

score_cutoffs as (select * from {{ ref('int_score_cutoffs') }}),

lead_outcomes as (select * from {{ ref('int_lead_outcomes') }}),

converting_leads as (
    select lead_outcomes.lead_id from lead_outcomes
    where lead_outcomes.is_conversion
    group by lead_outcomes.lead_id
)

select
    evaluated_scores.ruleset,
    evaluated_scores.lead_id,
    max(evaluated_scores.conversion_date) as conversion_date,
    max(score_cutoffs.cutoff_number) as highest_cutoff_number
from evaluated_scores
-- few do, and the others need not be looked at
inner join converting_leads on evaluated_scores.lead_id = converting_leads.lead_id
inner join score_cutoffs
    on
        evaluated_scores.ruleset = score_cutoffs.ruleset
        and evaluated_scores.lead_score = score_cutoffs.lead_score
group by evaluated_scores.ruleset, evaluated_scores.lead_id
having max(evaluated_scores.conversion_date) is not null
