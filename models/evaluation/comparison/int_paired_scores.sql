-- One row per ruleset beside the active one, its score and that of the active one: how many leads
-- have both on the same judged day, and how many of them convert.
{{ config(materialized='view') }}
with evaluated_scores as (select * from {{ ref('int_evaluated_scores') }}),

evaluation_periods as (select * from {{ ref('int_evaluation_periods') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    challengers.ruleset,
    evaluation_periods.period,
    rulesets.ruleset as active_ruleset,
    challengers.lead_score,
    actives.lead_score as active_lead_score,
    cast(count(*) as bigint) as lead_count,
    cast(sum(case when challengers.is_conversion then 1 else 0 end) as bigint)
        as conversion_count
from evaluation_periods
inner join evaluated_scores as challengers
    on
        evaluation_periods.ruleset = challengers.ruleset
        and evaluation_periods.as_of_date = challengers.as_of_date
        and evaluation_periods.period = 'beside ' || challengers.ruleset
inner join rulesets on rulesets.is_active
inner join evaluated_scores as actives
    on
        rulesets.ruleset = actives.ruleset
        and challengers.lead_id = actives.lead_id
        and challengers.as_of_date = actives.as_of_date
group by
    challengers.ruleset, evaluation_periods.period, rulesets.ruleset, challengers.lead_score,
    actives.lead_score
