-- One row per accepted lead id: its latest version and the lead that survives its merges.
{{ config(materialized='view') }}
with latest_leads as (select * from {{ ref('int_latest_leads') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }})

select
    latest_leads.lead_id,
    coalesce(lead_survivors.surviving_lead_id, latest_leads.lead_id) as surviving_lead_id,
    latest_leads.account_id,
    latest_leads.owner_id,
    latest_leads.email,
    latest_leads.first_name,
    latest_leads.last_name,
    latest_leads.job_title,
    latest_leads.phone,
    latest_leads.company_name,
    latest_leads.industry,
    latest_leads.country,
    latest_leads.region,
    latest_leads.city,
    latest_leads.postal_code,
    latest_leads.lead_source,
    {%- for column in custom_attributes() %}
    latest_leads.{{ quoted_name('custom_' ~ column) }},
    {%- endfor %}
    latest_leads.employee_count,
    latest_leads.annual_revenue,
    latest_leads.social_followers,
    latest_leads.email_opt_out,
    coalesce(latest_leads.is_deleted, false) as is_deleted,
    latest_leads.created_at,
    cast(latest_leads.created_at as date) as created_date,
    latest_leads.updated_at
from latest_leads
left join lead_survivors on latest_leads.lead_id = lead_survivors.lead_id
where
    lead_survivors.lead_id is null
    or lead_survivors.surviving_lead_id is not null
