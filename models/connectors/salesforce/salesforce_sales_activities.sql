-- One row per task and event that is about a lead or contact.
{{ config(enabled='salesforce' in inputs()) }}
{%- set shared_columns = [
    'id', 'who_id', 'type', 'activity_date', 'created_date', 'is_deleted', '_fivetran_deleted',
    '_fivetran_active', '_fivetran_synced',
] %}
with tasks as (
    select * from {{ exported('salesforce', 'task', shared_columns + [
        'task_subtype', 'status', 'is_closed', 'completed_date_time',
    ]) }}
),

events as (
    select * from {{ exported('salesforce', 'event', shared_columns + [
        'start_date_time', 'activity_date_time', 'is_child',
    ]) }}
),

sales_activities as (
    select
        'task/' || id as activity_id,
        who_id,
        'task' as source_table,
        -- what is neither a call nor an email is of the subtype task, and the type says more
        lower(coalesce(nullif(task_subtype, 'Task'), type, 'task')) as source_type,
        lower(status) as source_status,
        coalesce(completed_date_time, activity_date, created_date) as occurred_at,
        is_deleted,
        _fivetran_deleted,
        _fivetran_active,
        _fivetran_synced
    from tasks
    where coalesce({{ parsed_boolean('is_closed') }}, lower(status) = 'completed', false)
    union all
    select
        'event/' || id as activity_id,
        who_id,
        'event' as source_table,
        lower(type) as source_type,
        cast(null as {{ dbt.type_string() }}) as source_status,
        coalesce(start_date_time, activity_date_time, activity_date, created_date) as occurred_at,
        is_deleted,
        _fivetran_deleted,
        _fivetran_active,
        _fivetran_synced
    from events
    -- those of the colleagues who were invited
    where not coalesce({{ parsed_boolean('is_child') }}, false)
),

timed as (
    select
        sales_activities.*,
        {{ parsed_timestamp('occurred_at', 'occurred_at') }} as happened_at,
        {{ parsed_timestamp('_fivetran_synced', '_fivetran_synced') }} as synced_at
    from sales_activities
    where
        sales_activities.who_id is not null
        and coalesce({{ parsed_boolean('sales_activities._fivetran_active') }}, true)
        and not {{ any_true([
            'sales_activities.is_deleted', 'sales_activities._fivetran_deleted',
        ]) }}
),

newest_sync as (select max(synced_at) as synced_at from timed)

select
    timed.activity_id,
    timed.who_id as lead_id,
    timed.source_table,
    timed.source_type,
    timed.source_status,
    timed.occurred_at,
    cast(null as {{ dbt.type_string() }}) as asset,
    cast(null as {{ dbt.type_string() }}) as campaign,
    {{ loaded_when_happened('timed.happened_at', 'timed.synced_at', 'newest_sync.synced_at') }}
        as loaded_at
from timed
cross join newest_sync
