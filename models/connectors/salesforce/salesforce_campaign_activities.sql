-- One row per response of a lead or contact to a campaign.
{{ config(enabled='salesforce' in inputs()) }}
with members as (
    select * from {{ exported('salesforce', 'campaign_member', [
        'id', 'campaign_id', 'lead_id', 'contact_id', 'status', 'has_responded',
        'first_responded_date', 'created_date', 'is_deleted', '_fivetran_deleted',
        '_fivetran_active', '_fivetran_synced',
    ]) }}
),

campaigns as (
    select * from {{ exported('salesforce', 'campaign', [
        'id', 'name', 'type', '_fivetran_active',
    ]) }}
    where coalesce({{ parsed_boolean('_fivetran_active') }}, true)
),

contacts as (
    select distinct id from {{ exported('salesforce', 'contact', ['id', '_fivetran_active']) }}
    where coalesce({{ parsed_boolean('_fivetran_active') }}, true)
)

select
    'campaign_member/' || members.id as activity_id,
    -- of a lead that became a contact both are named
    coalesce(contacts.id, members.lead_id, members.contact_id) as lead_id,
    'campaign_member' as source_table,
    campaigns.type as source_type,
    members.status as source_status,
    coalesce(members.first_responded_date, members.created_date) as occurred_at,
    campaigns.name as asset,
    campaigns.name as campaign,
    members._fivetran_synced as loaded_at
from members
left join campaigns on members.campaign_id = campaigns.id
left join contacts on members.contact_id = contacts.id
where
    -- who was only added to a campaign did nothing
    coalesce(
        {{ parsed_boolean('members.has_responded') }},
        members.first_responded_date is not null
    )
    and coalesce({{ parsed_boolean('members._fivetran_active') }}, true)
    and not {{ any_true(['members.is_deleted', 'members._fivetran_deleted']) }}
