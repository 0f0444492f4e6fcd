-- Where does the funnel stand, grade by grade? Leads of each grade and engagement level by what is
-- done with them. Many leads in A3 and A4 call for nurturing, many in D1 for a look at the rules.
-- dbt show --select grade_by_stage_matrix --limit 50
with scored_leads as (select * from {{ ref('scored_leads') }})

select
    scored_leads.grade_level,
    count(*) as lead_count,
    -- an SQL is an MQL too: who is counted as the one is not as the other
    sum(case when scored_leads.is_mql and not scored_leads.is_sql then 1 else 0 end) as mql_count,
    sum(case when scored_leads.is_sql then 1 else 0 end) as sql_count,
    sum(case when scored_leads.lifecycle_stage = 'opportunity' then 1 else 0 end)
        as opportunity_count,
    sum(case when scored_leads.lifecycle_stage = 'customer' then 1 else 0 end) as customer_count,
    sum(case when scored_leads.is_disqualified then 1 else 0 end) as disqualified_count,
    {{ rounded_points('avg(scored_leads.lead_score)') }} as mean_score
from scored_leads
group by scored_leads.grade_level
order by scored_leads.grade_level asc nulls last
