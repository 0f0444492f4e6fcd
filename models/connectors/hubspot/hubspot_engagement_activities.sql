-- One row per meeting, call, task, email, message or note of sales and contact that it is about:
-- one for contacts that were merged.
{{ config(enabled='hubspot' in inputs()) }}
{%- set tables = {
    'meeting': {
        'times': ['property_hs_meeting_start_time', 'start_time'],
        'statuses': ['property_hs_meeting_outcome', 'meeting_outcome'],
    },
    'call': {'times': [], 'statuses': ['property_hs_call_status']},
    'task': {
        'times': ['property_hs_task_completion_date', 'completion_date'],
        'statuses': ['property_hs_task_status'],
    },
    'email': {'times': [], 'statuses': ['property_hs_email_direction']},
    'communication': {'times': [], 'statuses': []},
    'note': {'times': [], 'statuses': []},
} %}
with engagements as (
    select * from {{ exported('hubspot', 'engagement', [
        'id', 'timestamp as occurred_at', 'created_at', 'active',
    ]) }}
),

engagement_contacts as (
    select * from {{ exported('hubspot', 'engagement_contact', ['engagement_id', 'contact_id']) }}
),

sales_activities as (
    {%- for type, columns in tables.items() %}
    {%- set times = columns.times + ['property_hs_timestamp', 'property_hs_createdate'] %}
    {%- set statuses = columns.statuses + ['status'] %}
    select
        engagement_id,
        'engagement_{{ type }}' as source_table,
        '{{ type }}' as source_type,
        coalesce({{ statuses | join(', ') }}) as source_status,
        coalesce({{ times | join(', ') }}) as occurred_at,
        _fivetran_deleted,
        _fivetran_synced
    from {{ exported(
        'hubspot', 'engagement_' ~ type,
        ['engagement_id', '_fivetran_deleted', '_fivetran_synced'] + times + statuses
    ) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

merged_contacts as (select * from {{ ref('hubspot_merges') }}),

ranked_contacts as (
    select
        engagement_contacts.*,
        {{ merged_contact_rank(
            'engagement_contacts.engagement_id', 'engagement_contacts.contact_id'
        ) }} as contact_rank
    from engagement_contacts
    left join merged_contacts on engagement_contacts.contact_id = merged_contacts.lead_id
),

of_contacts as (
    select
        'engagement/' || sales_activities.engagement_id || '/' || ranked_contacts.contact_id
            as activity_id,
        ranked_contacts.contact_id as lead_id,
        sales_activities.source_table,
        sales_activities.source_type,
        sales_activities.source_status,
        coalesce(sales_activities.occurred_at, engagements.occurred_at, engagements.created_at)
            as occurred_at,
        sales_activities._fivetran_synced
    from sales_activities
    inner join ranked_contacts
        on sales_activities.engagement_id = ranked_contacts.engagement_id
    left join engagements on sales_activities.engagement_id = engagements.id
    where
        ranked_contacts.contact_rank = 1
        and not coalesce({{ parsed_boolean('sales_activities._fivetran_deleted') }}, false)
        and coalesce({{ parsed_boolean('engagements.active') }}, true)
),

{{ planned_activities('of_contacts') }}
