-- One row per meeting, call, task, email, message or note of sales and contact that it is about.
{{ config(enabled=var('input') == 'hubspot') }}
{%- set tables = {
    'meeting': {
        'occurred_at': ['property_hs_meeting_start_time', 'start_time'],
        'status': ['property_hs_meeting_outcome', 'meeting_outcome'],
    },
    'call': {'occurred_at': [], 'status': ['property_hs_call_status', 'status']},
    'task': {
        'occurred_at': ['property_hs_task_completion_date', 'completion_date'],
        'status': ['property_hs_task_status', 'status'],
    },
    'email': {'occurred_at': [], 'status': ['property_hs_email_direction']},
    'communication': {'occurred_at': [], 'status': []},
    'note': {'occurred_at': [], 'status': []},
} %}
{%- set times = ['property_hs_timestamp', 'property_hs_createdate'] %}
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
    select
        engagement_id,
        'engagement_{{ type }}' as source_table,
        '{{ type }}' as source_type,
        {% if columns.status -%}
        lower(coalesce({{ (columns.status + ['null']) | join(', ') }}))
        {%- else -%}
        cast(null as {{ dbt.type_string() }})
        {%- endif %} as source_status,
        coalesce({{ (columns.occurred_at + times) | join(', ') }}) as occurred_at,
        _fivetran_deleted,
        _fivetran_synced
    from {{ exported(
        'hubspot', 'engagement_' ~ type,
        ['engagement_id', '_fivetran_deleted', '_fivetran_synced']
        + columns.occurred_at + times + columns.status
    ) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

typed as (
    select
        engagement_contacts.contact_id,
        sales_activities.*,
        coalesce(sales_activities.occurred_at, engagements.occurred_at, engagements.created_at)
            as occurred_at_text,
        {{ parsed_timestamp(
            'coalesce(sales_activities.occurred_at, engagements.occurred_at, engagements.created_at)',
            'coalesce(sales_activities.occurred_at, engagements.occurred_at, engagements.created_at)',
        ) }} as happened_at,
        {{ parsed_timestamp(
            'sales_activities._fivetran_synced', 'sales_activities._fivetran_synced'
        ) }} as synced_at
    from sales_activities
    inner join engagement_contacts
        on sales_activities.engagement_id = engagement_contacts.engagement_id
    left join engagements on sales_activities.engagement_id = engagements.id
    where
        lower(coalesce(sales_activities._fivetran_deleted, 'false')) <> 'true'
        and lower(coalesce(engagements.active, 'true')) <> 'false'
),

newest_sync as (select max(synced_at) as synced_at from typed)

select
    'engagement/' || typed.engagement_id || '/' || typed.contact_id as activity_id,
    typed.contact_id as lead_id,
    typed.source_table,
    typed.source_type,
    typed.source_status,
    typed.occurred_at_text as occurred_at,
    cast(null as {{ dbt.type_string() }}) as asset,
    cast(null as {{ dbt.type_string() }}) as campaign,
    -- what was planned when it was loaded is loaded, as it were, when it happens: a later sync says
    -- that its time has come, and until then it is set aside
    cast(
        case
            when
                typed.happened_at > typed.synced_at
                and typed.happened_at <= newest_sync.synced_at
                then typed.happened_at
            else typed.synced_at
        end as {{ dbt.type_string() }}
    ) as loaded_at
from typed
cross join newest_sync
