-- One row per ruleset, scored day and score: how many leads have it, and how many convert.
with score_history as (select * from {{ ref('lead_score_history') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

lead_outcomes as (select * from {{ ref('int_lead_outcomes') }})

select
    score_history.ruleset,
    score_history.as_of_date,
    score_history.lead_score,
    cast(count(*) as bigint) as lead_count,
    cast(count(lead_outcomes.lead_id) as bigint) as judged_lead_count,
    cast(sum(case when lead_outcomes.is_conversion then 1 else 0 end) as bigint)
        as conversion_count,
    max(score_history.attributes_as_of) as attributes_as_of
from score_history
-- what earlier rules gave says nothing about these
inner join rulesets
    on
        score_history.ruleset = rulesets.ruleset
        and score_history.ruleset_version = rulesets.ruleset_version
left join lead_outcomes
    on
        score_history.lead_id = lead_outcomes.lead_id
        and score_history.as_of_date = lead_outcomes.as_of_date
group by score_history.ruleset, score_history.as_of_date, score_history.lead_score
