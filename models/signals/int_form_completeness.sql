-- One row per lead: the share of the ten form fields that the lead itself filled in, 0 to 100.
with leads as (select * from {{ ref('int_leads') }}),

filled as (
    select
        leads.lead_id,
        case when leads.email is not null then 1 else 0 end
        + case when leads.first_name is not null then 1 else 0 end
        + case when leads.last_name is not null then 1 else 0 end
        + case when leads.job_title is not null then 1 else 0 end
        + case when leads.phone is not null then 1 else 0 end
        + case when leads.company_name is not null then 1 else 0 end
        + case when leads.industry is not null then 1 else 0 end
        + case when leads.employee_count is not null then 1 else 0 end
        + case when leads.country is not null then 1 else 0 end
        + case when leads.city is not null then 1 else 0 end as filled_count
    from leads
)

select
    filled.lead_id,
    filled.filled_count * 10 as form_completeness
from filled
