-- Whoever is ready for sales is ready for marketing, and neither is disqualified.
select
    lead_id,
    ruleset,
    lifecycle_stage,
    is_mql,
    is_sql
from {{ ref('int_scored_leads') }}
where
    (is_sql and not is_mql)
    or (is_mql and is_disqualified)
    or (is_disqualified <> (lifecycle_stage = 'disqualified'))
