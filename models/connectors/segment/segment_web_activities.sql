-- One row per page view and tracked event that no known bot caused.
{{ config(enabled='segment' in inputs()) }}
{%- set shared_columns = [
    'id', 'anonymous_id', 'user_id', 'timestamp as called_at', 'sent_at', 'received_at', 'uuid_ts',
    'context_page_url', 'context_campaign_name', 'context_user_agent',
] %}
with pages as (
    select * from {{ exported('segment', 'pages', shared_columns + [
        'url', 'path', 'title', 'name',
    ]) }}
),

tracks as (
    select * from {{ exported('segment', 'tracks', shared_columns + ['event', 'event_text']) }}
),

bots as (
    select lower(pattern) as pattern from {{ ref('bot_user_agents') }}
),

calls as (
    select
        'page/' || id as activity_id,
        'pages' as source_table,
        'page' as source_type,
        coalesce(url, context_page_url, path, title, name) as asset,
        anonymous_id,
        user_id,
        called_at,
        sent_at,
        received_at,
        uuid_ts,
        context_campaign_name,
        context_user_agent
    from pages
    union all
    select
        'track/' || id as activity_id,
        'tracks' as source_table,
        replace(coalesce(event_text, event), '_', ' ') as source_type,
        context_page_url as asset,
        anonymous_id,
        user_id,
        called_at,
        sent_at,
        received_at,
        uuid_ts,
        context_campaign_name,
        context_user_agent
    from tracks
)

-- an event of nobody yet waits under the id of the visitor until a call tells who that is
select
    calls.activity_id,
    coalesce(calls.user_id, 'anonymous/' || calls.anonymous_id) as lead_id,
    calls.source_table,
    calls.source_type,
    cast(null as {{ dbt.type_string() }}) as source_status,
    coalesce(calls.called_at, calls.sent_at, calls.received_at) as occurred_at,
    calls.asset,
    calls.context_campaign_name as campaign,
    coalesce(calls.uuid_ts, calls.received_at) as loaded_at
from calls
where not exists (
    select 1 from bots
    where lower(calls.context_user_agent) like bots.pattern
)
