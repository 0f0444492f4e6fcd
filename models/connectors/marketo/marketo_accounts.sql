-- One row per company.
{{ config(enabled='marketo' in inputs()) }}
with companies as (
    select * from {{ exported('marketo', 'company', [
        'id', 'company', 'website', 'industry', 'number_of_employees', 'annual_revenue',
        'billing_country', 'updated_at', '_fivetran_deleted', '_fivetran_synced',
    ]) }}
)

select
    id as account_id,
    company as account_name,
    {{ domain_of('website') }} as domain,
    industry,
    number_of_employees as employee_count,
    annual_revenue,
    billing_country as country,
    cast(null as {{ dbt.type_string() }}) as account_type,
    coalesce(updated_at, _fivetran_synced) as updated_at
from companies
where not {{ any_true(['_fivetran_deleted']) }}
