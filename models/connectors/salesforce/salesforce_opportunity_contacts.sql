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

deleted_contacts as (
    -- none of whose versions is of somebody who is still there, or was merged into somebody
    select id from {{ exported('salesforce', 'contact', [
        'id', 'master_record_id', 'is_deleted', '_fivetran_deleted', '_fivetran_active',
    ]) }}
    group by id
    having max(
        case
            when master_record_id is not null then 1
            when not coalesce({{ parsed_boolean('_fivetran_active') }}, true) then 0
            when {{ any_true(['is_deleted', '_fivetran_deleted']) }} then 0
            else 1
        end
    ) = 0
),

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
        named.opportunity_id,
        named.contact_id,
        row_number() over (
            partition by named.opportunity_id
            order by
                case when deleted_contacts.id is null then 0 else 1 end,
                named.certainty,
                {{ readable_timestamp('named.created_date') }} nulls last,
                named.contact_id
        ) as choice
    from named
    left join deleted_contacts on named.contact_id = deleted_contacts.id
    where named.opportunity_id is not null and named.contact_id is not null
)

select
    opportunity_id,
    contact_id
from ranked
where choice = 1
