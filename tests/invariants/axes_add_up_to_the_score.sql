-- Fit and engagement together are the score before its bounds: no point belongs to both or to
-- neither.
select
    lead_id,
    ruleset,
    fit_score,
    engagement_score,
    bound_adjustment,
    lead_score
from {{ ref('int_scored_leads') }}
where fit_score + engagement_score + bound_adjustment <> lead_score
