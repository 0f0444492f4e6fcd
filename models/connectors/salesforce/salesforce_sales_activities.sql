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
        'start_date_time', 'activity_date_time', 'is_child', 'is_recurrence', 'group_event_type',
    ]) }}
),

sales_activities as (
    select
        'task/' || id as activity_id,
        who_id,
        'task' as source_table,
        -- what is neither a call nor an email is of the subtype task, and the type says more
        coalesce(nullif(task_subtype, 'Task'), type, 'task') as source_type,
        status as source_status,
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
        type as source_type,
        cast(null as {{ dbt.type_string() }}) as source_status,
        coalesce(start_date_time, activity_date_time, activity_date, created_date) as occurred_at,
        is_deleted,
        _fivetran_deleted,
        _fivetran_active,
        _fivetran_synced
    from events
    where
        -- those of the colleagues who were invited
        not {{ any_true(['is_child']) }}
        -- the pattern of a series, each of whose events is there too
        and not {{ any_true(['is_recurrence']) }}
        and coalesce(group_event_type, '') <> '3'
),

of_people as (
    select
        activity_id,
        who_id as lead_id,
        source_table,
        source_type,
        source_status,
        occurred_at,
        _fivetran_synced
    from sales_activities
    where
        who_id is not null
        and coalesce({{ parsed_boolean('_fivetran_active') }}, true)
        and not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
),

{{ planned_activities('of_people') }}
