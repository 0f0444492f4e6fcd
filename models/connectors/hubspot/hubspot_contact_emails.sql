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
        id,
        _fivetran_deleted,
        {{ split_rows('property_hs_additional_emails', "';'") }} as email,
        1 as is_further
    from contacts
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
