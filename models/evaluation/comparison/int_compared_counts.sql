-- One row per ruleset beside the active one: how many leads it moves on the current day.
with compared_leads as (select * from {{ ref('int_compared_leads') }})

select
    compared_leads.ruleset,
    compared_leads.active_ruleset,
    compared_leads.as_of_date,
    count(*) as lead_count,
    sum(case when compared_leads.is_mql_up then 1 else 0 end) as mql_up_count,
    sum(case when compared_leads.is_mql_down then 1 else 0 end) as mql_down_count,
    sum(case when compared_leads.is_sql_up then 1 else 0 end) as sql_up_count,
    sum(case when compared_leads.is_sql_down then 1 else 0 end) as sql_down_count,
    sum(case when compared_leads.priority <> compared_leads.active_priority then 1 else 0 end)
        as priority_change_count,
    sum(case when compared_leads.is_crm_row_changed then 1 else 0 end) as crm_row_change_count,
    sum(compared_leads.lead_score - compared_leads.active_lead_score) as points_moved
from compared_leads
group by compared_leads.ruleset, compared_leads.active_ruleset, compared_leads.as_of_date
