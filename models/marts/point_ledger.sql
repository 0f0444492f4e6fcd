-- One row per ledger row of scored_leads: every point, why it was given and what shows it.
-- depends_on: {{ ref('int_scored_leads') }}, so that what its tests stop never gets here
with explained_points as (select * from {{ ref('int_explained_points') }})

select
    lead_id,
    ruleset,
    as_of_date,
    component,
    entry_type,
    axis,
    rule_id,
    criteria_group,
    points,
    reason,
    evidence
from explained_points
