-- One row per ruleset scored beside the active one and lead that it makes, or no longer makes, an
-- MQL or an SQL on the current day.
with compared_leads as (select * from {{ ref('int_compared_leads') }})

select
    compared_leads.ruleset,
    compared_leads.active_ruleset,
    compared_leads.lead_id,
    compared_leads.as_of_date,
    case
        when compared_leads.is_mql_up then 'up'
        when compared_leads.is_mql_down then 'down'
    end as mql_crossing,
    case
        when compared_leads.is_sql_up then 'up'
        when compared_leads.is_sql_down then 'down'
    end as sql_crossing,
    compared_leads.lead_score,
    compared_leads.active_lead_score,
    compared_leads.grade_level,
    compared_leads.active_grade_level,
    compared_leads.lifecycle_stage,
    compared_leads.active_lifecycle_stage
from compared_leads
where
    compared_leads.is_mql_up
    or compared_leads.is_mql_down
    or compared_leads.is_sql_up
    or compared_leads.is_sql_down
