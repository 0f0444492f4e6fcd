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

ranked_contacts as (
    select
        deal_contacts.deal_id,
        deal_contacts.contact_id,
        row_number() over (
            partition by deal_contacts.deal_id
            order by
                case
                    when contacts.id is null then 2
                    when {{ parsed_boolean('contacts._fivetran_deleted') }} then 1
                    else 0
                end,
                contacts.property_createdate,
                length(deal_contacts.contact_id),
                deal_contacts.contact_id
        ) as choice
    from deal_contacts
    left join contacts on deal_contacts.contact_id = contacts.id
)

select
    deal_id,
    contact_id
from ranked_contacts
where choice = 1
