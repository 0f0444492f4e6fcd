-- One row per event of a marketing email that HubSpot does not hold to be a bot's.
{{ config(enabled='hubspot' in inputs()) }}
with email_events as (
    select * from {{ exported('hubspot', 'email_event', [
        'id', 'type', 'recipient', 'created', 'email_campaign_id', 'filtered_event',
        '_fivetran_synced',
    ]) }}
),

clicks as (
    select * from {{ exported('hubspot', 'email_event_click', ['id', 'url']) }}
),

status_changes as (
    select * from {{ exported('hubspot', 'email_event_status_change', [
        'id', 'portal_subscription_status',
    ]) }}
),

campaigns as (
    select * from {{ exported('hubspot', 'email_campaign', ['id', 'name']) }}
),

contact_emails as (select * from {{ ref('hubspot_contact_emails') }})

select
    'email_event/' || email_events.id as activity_id,
    contact_emails.lead_id,
    'email_event' as source_table,
    email_events.type as source_type,
    status_changes.portal_subscription_status as source_status,
    email_events.created as occurred_at,
    coalesce(clicks.url, campaigns.name) as asset,
    campaigns.name as campaign,
    email_events._fivetran_synced as loaded_at
from email_events
left join clicks on email_events.id = clicks.id
left join status_changes on email_events.id = status_changes.id
left join campaigns on email_events.email_campaign_id = campaigns.id
-- an event whose address is no contact's has no lead, and is set aside for that
left join contact_emails on lower(email_events.recipient) = contact_emails.email
where not coalesce({{ parsed_boolean('email_events.filtered_event') }}, false)
