select
    company_id as account_id,
    company as account_name,
    cast(null as varchar) as domain,
    industry,
    staff as employee_count,
    cast(null as varchar) as annual_revenue,
    land as country,
    cast(null as varchar) as account_type,
    cast(null as timestamp) as updated_at
from {{ ref('companies') }}
