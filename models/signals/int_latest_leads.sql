-- One row per lead id: the latest accepted version of the lead.
with leads as (select * from {{ ref('stg_leads') }}),

ranked as (
    select
        leads.*,
        row_number() over (
            partition by leads.lead_id
            order by
                coalesce(leads.updated_at, leads.created_at) desc nulls last,
                {{ dbt.hash(row_content(lead_content_columns())) }} desc nulls last
        ) as version_rank
    from leads
    where leads.quarantine_reasons is null
)

select
    ranked.lead_id,
    ranked.account_id,
    ranked.owner_id,
    ranked.merged_into_lead_id,
    ranked.email,
    ranked.first_name,
    ranked.last_name,
    ranked.job_title,
    ranked.phone,
    ranked.company_name,
    ranked.industry,
    ranked.country,
    ranked.region,
    ranked.city,
    ranked.postal_code,
    ranked.lead_source,
    {%- for column in custom_attributes() %}
    ranked.{{ adapter.quote('custom_' ~ column) }},
    {%- endfor %}
    ranked.employee_count_text,
    ranked.annual_revenue_text,
    ranked.social_followers_text,
    ranked.email_opt_out_text,
    ranked.is_deleted_text,
    ranked.created_at_text,
    ranked.updated_at_text,
    ranked.employee_count,
    ranked.annual_revenue,
    ranked.social_followers,
    ranked.email_opt_out,
    ranked.is_deleted,
    ranked.created_at,
    ranked.updated_at
from ranked
where ranked.version_rank = 1
