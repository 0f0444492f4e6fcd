-- One row per raw row of leads: trimmed, typed and judged (quarantine_reasons is null when
-- accepted).
with raw_leads as (select * from {{ raw('leads') }}),

trimmed as (
    select
        {{ trimmed_text('lead_id') }} as lead_id,
        {{ trimmed_text('account_id') }} as account_id,
        {{ trimmed_text('owner_id') }} as owner_id,
        {{ trimmed_text('merged_into_lead_id') }} as merged_into_lead_id,
        {{ trimmed_text('email') }} as email,
        {{ trimmed_text('first_name') }} as first_name,
        {{ trimmed_text('last_name') }} as last_name,
        {{ trimmed_text('job_title') }} as job_title,
        {{ trimmed_text('phone') }} as phone,
        {{ trimmed_text('company_name') }} as company_name,
        {{ trimmed_text('industry') }} as industry,
        {{ trimmed_text('country') }} as country,
        {{ trimmed_text('region') }} as region,
        {{ trimmed_text('city') }} as city,
        {{ trimmed_text('postal_code') }} as postal_code,
        {{ trimmed_text('lead_source') }} as lead_source,
        {%- for column in var('custom_attributes') %}
        {{ trimmed_text(adapter.quote(column)) }} as {{ adapter.quote('custom_' ~ column) }},
        {%- endfor %}
        {{ trimmed_text('employee_count') }} as employee_count_text,
        {{ trimmed_text('annual_revenue') }} as annual_revenue_text,
        {{ trimmed_text('social_followers') }} as social_followers_text,
        {{ trimmed_text('email_opt_out') }} as email_opt_out_text,
        {{ trimmed_text('is_deleted') }} as is_deleted_text,
        {{ trimmed_text('created_at') }} as created_at_text,
        {{ trimmed_text('updated_at') }} as updated_at_text,
        {{ parsed_timestamp('created_at') }} as created_at,
        {{ parsed_timestamp('updated_at') }} as parsed_updated_at
    from raw_leads
)

select
    trimmed.*,

    -- numbers
    {{ parsed_count('trimmed.employee_count_text') }} as employee_count,
    {{ parsed_count('trimmed.annual_revenue_text') }} as annual_revenue,
    {{ parsed_count('trimmed.social_followers_text') }} as social_followers,

    -- booleans
    {{ parsed_boolean('trimmed.email_opt_out_text') }} as email_opt_out,
    {{ parsed_boolean('trimmed.is_deleted_text') }} as is_deleted,

    -- timestamps
    case
        when {{ plausible_timestamp('trimmed.parsed_updated_at') }} then trimmed.parsed_updated_at
    end
        as updated_at,

    -- judgement
    nullif(substr(
        {{ missing_reason('lead_id') }}
        || {{ timestamp_reason('created_at') }},
        3
    ), '') as quarantine_reasons
from trimmed
