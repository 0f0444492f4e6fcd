-- One row per raw row of activities, those of leads to erase left out: trimmed, typed and judged.
with raw_activities as (select * from {{ raw('activities') }}),

erased_leads as (select * from {{ ref('stg_erased_leads') }}),

trimmed as (
    select
        {{ received_text('activity_id') }} as activity_id,
        {{ received_text('lead_id') }} as lead_id,
        lower({{ trimmed_word('activity_type') }}) as activity_type,
        {{ received_text('occurred_at') }} as occurred_at_text,
        {{ received_text('loaded_at') }} as loaded_at_text,
        asset as raw_asset,
        campaign as raw_campaign,
        occurred_at as raw_occurred_at,
        loaded_at as raw_loaded_at
    from raw_activities
),

parsed as {{ materialized() }} (
    select
        trimmed.*,
        {{ parsed_timestamp('raw_occurred_at', 'occurred_at_text') }} as occurred_at,
        {{ parsed_timestamp('raw_loaded_at', 'loaded_at_text') }} as parsed_loaded_at
    from trimmed
),

typed as (
    select
        -- ids
        parsed.activity_id,
        parsed.lead_id,

        -- text
        parsed.activity_type,

        -- as received: what only few rows or few values need is read from here later
        parsed.raw_asset,
        parsed.raw_campaign,
        parsed.raw_occurred_at,
        parsed.raw_loaded_at,

        -- timestamps
        parsed.occurred_at,
        {{ plausible_or_null('parsed.parsed_loaded_at') }} as loaded_at
    from parsed
)

select
    typed.*,
    coalesce(cast(coalesce(typed.loaded_at, typed.occurred_at) as date), cast('1900-01-01' as date))
        as loaded_date,
    {{ quarantine_reasons(
        ['activity_id', 'lead_id', 'activity_type'],
        'occurred_at',
        {'occurred_after_load': 'typed.occurred_at > ' ~ day_later('typed.loaded_at')},
    ) }} as quarantine_reasons
from typed
left join erased_leads on typed.lead_id = erased_leads.lead_id
where erased_leads.lead_id is null
