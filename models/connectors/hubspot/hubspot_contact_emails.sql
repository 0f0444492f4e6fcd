-- One row per address of a contact, further and former ones included: whose it is.
{{ config(enabled='hubspot' in inputs()) }}
with contacts as (
    select * from {{ exported('hubspot', 'contact', [
        'id', 'property_email', 'property_hs_additional_emails', '_fivetran_deleted',
    ]) }}
),

property_history as (
    select * from {{ exported('hubspot', 'contact_property_history', [
        'contact_id', 'name as property', 'value as former_value',
    ]) }}
),

addresses as (
    select
        id,
        _fivetran_deleted,
        property_email as email,
        1 as preference
    from contacts
    union all
    select
        contacts.id,
        contacts._fivetran_deleted,
        parts.part as email,
        2 as preference
    from contacts
    {{ split_rows('contacts.property_hs_additional_emails', "';'") }}
    union all
    select
        contacts.id,
        contacts._fivetran_deleted,
        property_history.former_value as email,
        3 as preference
    from property_history
    inner join contacts on property_history.contact_id = contacts.id
    where property_history.property = 'email'
),

ranked as (
    select
        id as lead_id,
        lower(trim(email)) as email,
        row_number() over (
            partition by lower(trim(email))
            order by
                case when {{ parsed_boolean('_fivetran_deleted') }} then 1 else 0 end,
                preference,
                length(id),
                id
        ) as choice
    from addresses
    where trim(email) <> ''
)

select
    email,
    lead_id
from ranked
where choice = 1
