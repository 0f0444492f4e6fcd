-- One row per raw row of activities, read once: judged, and marked when its id came in others too.
{{ config(
    materialized='incremental',
    incremental_strategy=replacing_strategy(),
    unique_key='loaded_date',
    partition_by='loaded_date',
    on_schema_change='fail',
    pre_hook=[
        "{{ forget_erased_leads(ref('stg_erased_leads')) }}",
        "{{ forget_changed_days(ref('int_judged_activities')) }}",
    ],
) }}
{%- set columns = [
    'activity_id', 'lead_id', 'activity_type', 'asset_key', 'raw_campaign', 'occurred_at',
    'loaded_at', 'activity_date', 'loaded_date', 'quarantine_reasons', 'raw_values',
    'unreadable_loaded_at',
] %}
with activities as {{ not_materialized() }} (select * from {{ ref('int_judged_activities') }}),

{% if is_incremental() -%}
stored as {{ not_materialized() }} (select * from {{ this }}),

stored_days as (
    select stored.loaded_date from stored
    group by stored.loaded_date
),

new_load_times as (
    -- as received: by these the rows of other days are passed over without being read as a whole
    select activities.raw_loaded_at from activities
    left join stored_days on activities.loaded_date = stored_days.loaded_date
    where stored_days.loaded_date is null
    group by activities.raw_loaded_at
),

candidates as (
    select activities.* from activities
    inner join new_load_times on activities.raw_loaded_at = new_load_times.raw_loaded_at
    union all
    select activities.* from activities
    where activities.raw_loaded_at is null
),

arrived as (
    select candidates.* from candidates
    left join stored_days on candidates.loaded_date = stored_days.loaded_date
    where stored_days.loaded_date is null
),

known as (
    -- what is stored of the ids that arrived
    select
        stored.activity_id,
        stored.loaded_date,
        stored.is_repeated
    from stored
    inner join arrived on stored.activity_id = arrived.activity_id
    group by stored.activity_id, stored.loaded_date, stored.is_repeated
),

turned_days as (
    select known.loaded_date from known
    where not known.is_repeated
    group by known.loaded_date
),
{%- else -%}
arrived as {{ not_materialized() }} (select * from activities),
{%- endif %}

further_ids as (
    select arrived.activity_id from arrived
    where arrived.activity_id is not null
    group by arrived.activity_id
    having count(*) > 1
    {%- if is_incremental() %}
    union all
    select known.activity_id from known
    {%- endif %}
),

repeated_ids as (
    select further_ids.activity_id from further_ids
    group by further_ids.activity_id
)

select
    arrived.{{ columns | join(',\n    arrived.') }},
    repeated_ids.activity_id is not null as is_repeated
from arrived
left join repeated_ids on arrived.activity_id = repeated_ids.activity_id
{%- if is_incremental() %}
union all
-- days with an id that was alone so far are written anew
select
    stored.{{ columns | join(',\n    stored.') }},
    stored.is_repeated or repeated_ids.activity_id is not null as is_repeated
from stored
inner join turned_days on stored.loaded_date = turned_days.loaded_date
left join repeated_ids on stored.activity_id = repeated_ids.activity_id
{%- endif %}
