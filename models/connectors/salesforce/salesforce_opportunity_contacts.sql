-- One row per opportunity that has contacts or a converted lead: whose it is, since an opportunity
-- has one lead.
{{ config(enabled='salesforce' in inputs()) }}
with roles as (
    select * from {{ exported('salesforce', 'opportunity_contact_role', [
        'opportunity_id', 'contact_id', 'is_primary', 'created_date', 'is_deleted',
        '_fivetran_deleted', '_fivetran_active',
    ]) }}
),

opportunities as (
    select * from {{ exported('salesforce', 'opportunity', [
        'id', 'contact_id', '_fivetran_active',
    ]) }}
),

converted_leads as (select * from {{ ref('salesforce_converted_leads') }}),

named as (
    select
        opportunity_id,
        contact_id,
        case when {{ parsed_boolean('is_primary') }} then 1 else 4 end as certainty,
        created_date
    from roles
    where
        coalesce({{ parsed_boolean('_fivetran_active') }}, true)
        and not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
    union all
    select
        id as opportunity_id,
        contact_id,
        2 as certainty,
        cast(null as {{ dbt.type_string() }}) as created_date
    from opportunities
    where coalesce({{ parsed_boolean('_fivetran_active') }}, true)
    union all
    select
        opportunity_id,
        coalesce(contact_id, lead_id) as contact_id,
        3 as certainty,
        created_date
    from converted_leads
),

ranked as (
    select
        opportunity_id,
        contact_id,
        row_number() over (
            partition by opportunity_id order by certainty, created_date nulls last, contact_id
        ) as choice
    from named
    where opportunity_id is not null and contact_id is not null
)

select
    opportunity_id,
    contact_id
from ranked
where choice = 1
