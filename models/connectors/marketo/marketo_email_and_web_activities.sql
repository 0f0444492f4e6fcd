-- One row per email sent, opened, clicked or bounced, form filled in, page visited, link clicked
-- and unsubscription.
{{ config(enabled='marketo' in inputs()) }}
{%- set tables = {
    'send_email': {'status': 'action_result'},
    'email_delivered': {},
    'open_email': {},
    'click_email': {'assets': ['link']},
    'email_bounced': {},
    'email_bounced_soft': {},
    'unsubscribe_email': {},
    'fill_out_form': {'assets': ['referrer_url'], 'type': 'primary_attribute_value'},
    'visit_webpage': {'assets': ['webpage_url']},
    'click_link': {},
} %}
with activities as (
    {%- for table, columns in tables.items() %}
    {%- set assets = columns.get('assets', []) + ['primary_attribute_value'] %}
    select
        '{{ table }}/' || id as activity_id,
        lead_id,
        '{{ table }}' as source_table,
        {{ columns.get('type', "'" ~ table ~ "'") }} as source_type,
        cast({{ columns.get('status', 'null') }} as {{ dbt.type_string() }}) as source_status,
        activity_date,
        coalesce({{ assets | join(', ') }}) as asset,
        campaign_id,
        is_bot_activity,
        _fivetran_synced
    from {{ exported('marketo', 'activity_' ~ table, ([
        'id', 'lead_id', 'activity_date', 'campaign_id', 'is_bot_activity', '_fivetran_synced',
        columns.get('status', 'id'),
    ] + assets) | unique | list) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

campaigns as (
    select * from {{ exported('marketo', 'campaign', ['id', 'name']) }}
)

select
    activities.activity_id,
    activities.lead_id,
    activities.source_table,
    activities.source_type,
    activities.source_status,
    activities.activity_date as occurred_at,
    activities.asset,
    campaigns.name as campaign,
    activities._fivetran_synced as loaded_at
from activities
left join campaigns on activities.campaign_id = campaigns.id
where not {{ any_true(['activities.is_bot_activity']) }}
