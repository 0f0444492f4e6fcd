-- One row per lead that was converted: the contact that it became, or the one that is left of it
-- after a merge, and since when it was known.
{{ config(enabled='salesforce' in inputs()) }}
with leads as (
    select * from {{ exported('salesforce', 'lead', [
        'id', 'converted_contact_id', 'converted_opportunity_id', 'created_date', '_fivetran_active',
    ]) }}
),

contact_versions as (
    select * from {{ exported('salesforce', 'contact', [
        'id', 'master_record_id', '_fivetran_active',
    ]) }}
),

contacts as (
    select
        id,
        max(master_record_id) as master_record_id,
        max(case when coalesce({{ parsed_boolean('_fivetran_active') }}, true) then 1 else 0 end)
        = 1 as is_active
    from contact_versions
    group by id
)

select
    leads.id as lead_id,
    -- where contacts are not exported the lead stays itself
    coalesce(contacts.master_record_id, case when contacts.is_active then contacts.id end)
        as contact_id,
    coalesce(not contacts.is_active, false) and contacts.master_record_id is null
        as is_contact_gone,
    leads.converted_opportunity_id as opportunity_id,
    leads.created_date,
    {{ readable_timestamp('leads.created_date') }}
        as created_time
from leads
left join contacts on leads.converted_contact_id = contacts.id
where
    coalesce(leads.converted_contact_id, leads.converted_opportunity_id) is not null
    and coalesce({{ parsed_boolean('leads._fivetran_active') }}, true)
