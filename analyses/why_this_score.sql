-- Why does this lead have this score? Every row of its ledger, adding up to the score.
-- dbt show --select why_this_score --limit 99 --vars '{lead_id: L0001981}' (default: the best lead)
with point_ledger as (select * from {{ ref('point_ledger') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

asked as (
    select scored_leads.lead_id
    from scored_leads
    where scored_leads.lead_id = coalesce({{ asked_lead() }}, scored_leads.lead_id)
    order by scored_leads.lead_score desc nulls last, scored_leads.lead_id asc nulls last
    limit 1
)

select
    point_ledger.lead_id,
    point_ledger.component,
    point_ledger.entry_type,
    point_ledger.points,
    sum(point_ledger.points) over (
        order by {{ ledger_order('point_ledger') }}
    ) as score_so_far,
    point_ledger.reason,
    point_ledger.evidence
from point_ledger
inner join asked on point_ledger.lead_id = asked.lead_id
order by {{ ledger_order('point_ledger') }}
