-- One row per address of a contact, further ones included: whose it is.
{{ config(enabled='hubspot' in inputs()) }}
with contacts as (
    select * from {{ exported('hubspot', 'contact', [
        'id', 'property_email', 'property_hs_additional_emails', '_fivetran_deleted',
    ]) }}
),

addresses as (
    select
        id,
        _fivetran_deleted,
        property_email as email,
        0 as is_further
    from contacts
    union all
    select
        contacts.id,
        contacts._fivetran_deleted,
        parts.part as email,
        1 as is_further
    from contacts
    {{ split_rows('contacts.property_hs_additional_emails', "';'") }}
),

ranked as (
    select
        id as lead_id,
        lower(trim(email)) as email,
        row_number() over (
            partition by lower(trim(email))
            order by
                case when {{ parsed_boolean('_fivetran_deleted') }} then 1 else 0 end,
                is_further,
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
