-- One row per company that is not deleted.
{{ config(enabled='hubspot' in inputs()) }}
with companies as (
    select * from {{ exported('hubspot', 'company', [
        'id', 'property_name', 'property_domain', 'property_industry', 'property_numberofemployees',
        'property_annualrevenue', 'property_country', 'property_type',
        'property_hs_lastmodifieddate', 'is_deleted', '_fivetran_deleted', '_fivetran_synced',
    ]) }}
)

select
    id as account_id,
    property_name as account_name,
    property_domain as domain,
    property_industry as industry,
    property_numberofemployees as employee_count,
    property_annualrevenue as annual_revenue,
    property_country as country,
    property_type as account_type,
    coalesce(property_hs_lastmodifieddate, _fivetran_synced) as updated_at
from companies
where not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
