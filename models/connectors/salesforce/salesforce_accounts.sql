-- One row per account that is not deleted.
{{ config(enabled='salesforce' in inputs()) }}
with accounts as (
    select * from {{ exported('salesforce', 'account', [
        'id', 'name', 'website', 'industry', 'number_of_employees', 'annual_revenue',
        'billing_country', 'type', 'last_modified_date', 'is_deleted', '_fivetran_deleted',
        '_fivetran_active', '_fivetran_synced',
    ]) }}
)

select
    id as account_id,
    name as account_name,
    {{ domain_of('website') }} as domain,
    industry,
    number_of_employees as employee_count,
    annual_revenue,
    billing_country as country,
    type as account_type,
    coalesce(last_modified_date, _fivetran_synced) as updated_at
from accounts
where
    coalesce({{ parsed_boolean('_fivetran_active') }}, true)
    and not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
