-- No score leaves the bounds of its ruleset.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    scored_leads.lead_id,
    scored_leads.ruleset,
    scored_leads.lead_score,
    rulesets.min_score,
    rulesets.max_score
from scored_leads
inner join rulesets on scored_leads.ruleset = rulesets.ruleset
where
    scored_leads.lead_score < rulesets.min_score
    or scored_leads.lead_score > rulesets.max_score
