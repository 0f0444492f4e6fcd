-- Which leads moved the most in a week, up or down, and what did they do in it? The change is that
-- of the score history, which needs a day of a week ago (history_from scores past days); without
-- one it is empty, and the leads with the most points of rules that fired this week come first.
-- dbt show --select top_movers --limit 20
with scored_leads as (select * from {{ ref('scored_leads') }}),

point_ledger as (select * from {{ ref('int_point_ledger') }}),

recent as (
    select
        point_ledger.lead_id,
        point_ledger.ruleset,
        sum(point_ledger.points) as recent_points
    from point_ledger
    where
        point_ledger.axis = 'engagement'
        and point_ledger.entry_type in ('rule', 'decay')
        and {{ days_between('point_ledger.last_activity_date', 'point_ledger.as_of_date') }} < 7
    group by point_ledger.lead_id, point_ledger.ruleset
)

select
    scored_leads.lead_id,
    scored_leads.owner_id,
    scored_leads.lead_score,
    scored_leads.score_change_7d,
    scored_leads.score_change_30d,
    scored_leads.lifecycle_stage,
    recent.recent_points,
    scored_leads.last_activity_at,
    scored_leads.top_reasons
from scored_leads
left join recent
    on scored_leads.lead_id = recent.lead_id and scored_leads.ruleset = recent.ruleset
where scored_leads.score_change_7d <> 0 or recent.recent_points <> 0
order by
    abs(scored_leads.score_change_7d) desc nulls last,
    recent.recent_points desc nulls last,
    scored_leads.lead_id asc nulls last
