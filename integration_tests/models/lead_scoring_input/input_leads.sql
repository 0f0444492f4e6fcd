select
    person_id as lead_id,
    company_id as account_id,
    mail as email,
    role as job_title,
    joined as created_at,
    {%- for column in [
        'first_name', 'last_name', 'phone', 'company_name', 'industry', 'employee_count', 'annual_revenue', 'country', 'region', 'city',
        'postal_code', 'lead_source', 'social_followers', 'email_opt_out', 'owner_id', 'is_deleted', 'merged_into_lead_id', 'updated_at',
    ] %}
    cast(null as varchar) as {{ column }}{{ ',' if not loop.last }}
    {%- endfor %}
from {{ ref('stg_leads') }}
