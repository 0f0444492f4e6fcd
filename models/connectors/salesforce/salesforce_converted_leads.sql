-- One row per lead that became a contact: which one, and since when it was known.
{{ config(enabled='salesforce' in var('input')) }}
with leads as (
    select * from {{ exported('salesforce', 'lead', [
        'id', 'converted_contact_id', 'converted_opportunity_id', 'created_date', '_fivetran_active',
        'is_deleted', '_fivetran_deleted',
    ]) }}
)

select
    id as lead_id,
    converted_contact_id as contact_id,
    converted_opportunity_id as opportunity_id,
    created_date,
    {{ parsed_timestamp('created_date', 'created_date') }} as created_time
from leads
where
    converted_contact_id is not null
    and coalesce({{ parsed_boolean('_fivetran_active') }}, true)
    and not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
