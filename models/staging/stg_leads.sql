-- One row per raw row of leads, those to erase left out: trimmed, typed and judged.
{{ config(materialized='table') }} -- several models read it
with raw_leads as (select * from {{ raw('leads') }}),

erased_leads as (select * from {{ ref('stg_erased_leads') }}),

erasure_requests as (select * from {{ ref('stg_erasure_requests') }}),

trimmed as (
    select
        {{ received_text('lead_id') }} as lead_id,
        {{ received_text('account_id') }} as account_id,
        {{ received_text('owner_id') }} as owner_id,
        {{ received_text('merged_into_lead_id') }} as merged_into_lead_id,
        {{ received_text('email') }} as email,
        {{ received_text('first_name') }} as first_name,
        {{ received_text('last_name') }} as last_name,
        {{ received_text('job_title') }} as job_title,
        {{ received_text('phone') }} as phone,
        {{ received_text('company_name') }} as company_name,
        {{ received_text('industry') }} as industry,
        {{ received_text('country') }} as country,
        {{ received_text('region') }} as region,
        {{ received_text('city') }} as city,
        {{ received_text('postal_code') }} as postal_code,
        {{ received_text('lead_source') }} as lead_source,
        {%- for column in custom_attributes() %}
        {{ received_text(quoted_name(column)) }} as {{ quoted_name('custom_' ~ column) }},
        {%- endfor %}
        {{ received_text('employee_count') }} as employee_count_text,
        {{ received_text('annual_revenue') }} as annual_revenue_text,
        {{ received_text('social_followers') }} as social_followers_text,
        {{ received_text('email_opt_out') }} as email_opt_out_text,
        {{ received_text('is_deleted') }} as is_deleted_text,
        {{ received_text('created_at') }} as created_at_text,
        {{ received_text('updated_at') }} as updated_at_text,
        created_at as raw_created_at,
        updated_at as raw_updated_at
    from raw_leads
),

parsed as (
    select
        trimmed.*,
        {{ parsed_timestamp('raw_created_at', 'created_at_text') }} as created_at,
        {{ parsed_timestamp('raw_updated_at', 'updated_at_text') }} as parsed_updated_at
    from trimmed
),

typed as (
    select
        -- ids
        parsed.lead_id,
        parsed.account_id,
        parsed.owner_id,
        parsed.merged_into_lead_id,

        -- text
        parsed.email,
        parsed.first_name,
        parsed.last_name,
        parsed.job_title,
        parsed.phone,
        parsed.company_name,
        parsed.industry,
        parsed.country,
        parsed.region,
        parsed.city,
        parsed.postal_code,
        parsed.lead_source,
        {%- for column in custom_attributes() %}
        parsed.{{ quoted_name('custom_' ~ column) }},
        {%- endfor %}
        parsed.employee_count_text,
        parsed.annual_revenue_text,
        parsed.social_followers_text,
        parsed.email_opt_out_text,
        parsed.is_deleted_text,
        parsed.created_at_text,
        parsed.updated_at_text,

        -- numbers, booleans and timestamps
        {{ parsed_count('parsed.employee_count_text') }} as employee_count,
        {{ parsed_count('parsed.annual_revenue_text') }} as annual_revenue,
        {{ parsed_count('parsed.social_followers_text') }} as social_followers,
        {{ parsed_boolean('parsed.email_opt_out_text') }} as email_opt_out,
        {{ parsed_boolean('parsed.is_deleted_text') }} as is_deleted,
        parsed.raw_created_at,
        parsed.created_at,
        {{ plausible_or_null('parsed.parsed_updated_at') }} as updated_at
    from parsed
)

select
    typed.*,
    {{ quarantine_reasons(['lead_id'], 'created_at') }} as quarantine_reasons
from typed
left join erased_leads on typed.lead_id = erased_leads.lead_id
left join erasure_requests on lower(typed.email) = erasure_requests.email
where erased_leads.lead_id is null and erasure_requests.email is null
