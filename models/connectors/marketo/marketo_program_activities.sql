-- One row per new status of a lead in a program, such as registered for or attended a webinar.
{{ config(enabled='marketo' in inputs()) }}
with changes as (
    select * from {{ exported('marketo', 'activity_change_status_in_progression', [
        'id', 'lead_id', 'activity_date', 'new_status', 'primary_attribute_value',
        'primary_attribute_value_id', '_fivetran_synced',
    ]) }}
),

programs as (
    select * from {{ exported('marketo', 'program', ['id', 'name', 'channel']) }}
)

select
    'change_status_in_progression/' || changes.id as activity_id,
    changes.lead_id,
    'change_status_in_progression' as source_table,
    programs.channel as source_type,
    changes.new_status as source_status,
    changes.activity_date as occurred_at,
    coalesce(programs.name, changes.primary_attribute_value) as asset,
    coalesce(programs.name, changes.primary_attribute_value) as campaign,
    changes._fivetran_synced as loaded_at
from changes
left join programs on changes.primary_attribute_value_id = programs.id
