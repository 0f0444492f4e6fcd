-- One row per lead that can be scored (survivor of its merges, not deleted): everything known of
-- it.
with leads as (select * from {{ ref('int_leads') }}),

accounts as (select * from {{ ref('int_accounts') }}),

email_types as (select * from {{ ref('int_email_types') }}),

job_titles as (select * from {{ ref('int_job_titles') }}),

decision_makers as (select * from {{ ref('decision_maker_seniorities') }}),

countries as (select * from {{ ref('int_countries') }}),

size_bands as (select * from {{ ref('int_size_bands') }}),

spam_signals as (select * from {{ ref('int_spam_signals') }}),

form_completeness as (select * from {{ ref('int_form_completeness') }}),

enriched as (
    -- what the account says of itself goes before what the lead said of it
    select
        leads.*,
        accounts.account_type,
        coalesce(accounts.industry, leads.industry) as account_industry,
        coalesce(accounts.employee_count, leads.employee_count) as account_employee_count,
        coalesce(accounts.annual_revenue, leads.annual_revenue) as account_annual_revenue,
        coalesce(accounts.country, leads.country) as account_country
    from leads
    left join accounts on leads.account_id = accounts.account_id
    where leads.surviving_lead_id = leads.lead_id and not leads.is_deleted
)

select
    enriched.lead_id,
    enriched.account_id,
    enriched.owner_id,
    enriched.created_at,
    enriched.created_date,

    -- given
    enriched.job_title,
    enriched.company_name,
    enriched.account_industry as industry,
    enriched.account_employee_count as employee_count,
    enriched.account_annual_revenue as annual_revenue,
    enriched.account_country as country,
    enriched.region,
    enriched.city,
    enriched.postal_code,
    enriched.lead_source,
    enriched.social_followers,
    enriched.email_opt_out,
    enriched.account_type,
    {%- for column in custom_attributes() %}
    enriched.{{ quoted_name('custom_' ~ column) }},
    {%- endfor %}

    -- derived
    email_types.email_domain,
    coalesce(email_types.email_type, 'missing') as email_type,
    job_titles.seniority,
    job_titles.department,
    decision_makers.is_decision_maker,
    countries.country_code,
    countries.world_region,
    employee_bands.band as employee_band,
    revenue_bands.band as revenue_band,
    enriched.phone is not null as has_phone,
    spam_signals.spam_signal_count,
    form_completeness.form_completeness
from enriched
left join email_types on enriched.email = email_types.email
left join job_titles on enriched.job_title = job_titles.job_title
left join decision_makers on job_titles.seniority = decision_makers.seniority
left join countries on enriched.account_country = countries.country
left join size_bands as employee_bands
    on
        employee_bands.measure = 'employee_count'
        and enriched.account_employee_count >= employee_bands.lower_bound
        and (
            enriched.account_employee_count < employee_bands.upper_bound
            or employee_bands.upper_bound is null
        )
left join size_bands as revenue_bands
    on
        revenue_bands.measure = 'annual_revenue'
        and enriched.account_annual_revenue >= revenue_bands.lower_bound
        and (
            enriched.account_annual_revenue < revenue_bands.upper_bound
            or revenue_bands.upper_bound is null
        )
left join spam_signals on enriched.lead_id = spam_signals.lead_id
left join form_completeness on enriched.lead_id = form_completeness.lead_id
