-- One row per deal that has contacts: whose it is, since an opportunity has one lead.
{{ config(enabled='hubspot' in inputs()) }}
with deal_contacts as (
    select * from {{ exported('hubspot', 'deal_contact', ['deal_id', 'contact_id']) }}
),

contacts as (
    select * from {{ exported('hubspot', 'contact', [
        'id', 'property_createdate', '_fivetran_deleted',
    ]) }}
),

merged_contacts as (select * from {{ ref('hubspot_merges') }}),

ranked_contacts as (
    select
        deal_contacts.deal_id,
        deal_contacts.contact_id,
        row_number() over (
            partition by deal_contacts.deal_id
            order by
                case
                    when merged_contacts.lead_id is not null then 0
                    when contacts.id is null then 2
                    when {{ parsed_boolean('contacts._fivetran_deleted') }} then 1
                    else 0
                end,
                {{ readable_timestamp('contacts.property_createdate') }} nulls last,
                length(deal_contacts.contact_id),
                deal_contacts.contact_id
        ) as choice
    from deal_contacts
    left join contacts on deal_contacts.contact_id = contacts.id
    left join merged_contacts on deal_contacts.contact_id = merged_contacts.lead_id
)

select
    deal_id,
    contact_id
from ranked_contacts
where choice = 1
