-- One row per lead that was converted: the contact that it became, and since when it was known.
{{ config(enabled='salesforce' in inputs()) }}
with leads as (
    select * from {{ exported('salesforce', 'lead', [
        'id', 'converted_contact_id', 'converted_opportunity_id', 'created_date', '_fivetran_active',
    ]) }}
),

contacts as (
    select distinct id from {{ exported('salesforce', 'contact', ['id']) }}
)

select
    leads.id as lead_id,
    -- where contacts are not exported the lead stays itself
    contacts.id as contact_id,
    leads.converted_opportunity_id as opportunity_id,
    leads.created_date,
    {{ plausible_or_null(parsed_timestamp('leads.created_date', 'leads.created_date')) }}
        as created_time
from leads
left join contacts on leads.converted_contact_id = contacts.id
where
    coalesce(leads.converted_contact_id, leads.converted_opportunity_id) is not null
    and coalesce({{ parsed_boolean('leads._fivetran_active') }}, true)
