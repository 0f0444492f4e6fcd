-- Which leads gained the most from what they did in the last week? Points that still count of rules
-- whose latest activity is younger than seven days.
-- dbt show --select top_movers --limit 20
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

gains as (
    select
        point_ledger.lead_id,
        point_ledger.as_of_date,
        point_ledger.ruleset,
        sum(point_ledger.points) as recent_points,
        max(point_ledger.last_activity_date) as last_activity_date
    from point_ledger
    where
        point_ledger.axis = 'engagement'
        and point_ledger.entry_type in ('rule', 'decay')
        and {{ days_between('point_ledger.last_activity_date', 'point_ledger.as_of_date') }} < 7
    group by point_ledger.lead_id, point_ledger.as_of_date, point_ledger.ruleset
)

select
    scored_leads.lead_id,
    scored_leads.owner_id,
    scored_leads.lead_score,
    scored_leads.lifecycle_stage,
    gains.recent_points,
    gains.last_activity_date,
    scored_leads.top_reasons
from gains
inner join scored_leads
    on
        gains.lead_id = scored_leads.lead_id
        and gains.as_of_date = scored_leads.as_of_date
        and gains.ruleset = scored_leads.ruleset
order by gains.recent_points desc nulls last, scored_leads.lead_id asc nulls last
