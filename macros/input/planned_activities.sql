{#- What was planned when it was loaded is loaded, as it were, when it happens: a later sync says that its time has come,
    and until then it is set aside. -#}
{% macro planned_activities(activities) -%}
timed as (
    select
        {{ activities }}.*,
        {{ lead_scoring.parsed_timestamp('occurred_at', 'occurred_at') }} as happened_at,
        {{ lead_scoring.parsed_timestamp('_fivetran_synced', '_fivetran_synced') }} as synced_at
    from {{ activities }}
),

newest_sync as (select max(synced_at) as synced_at from timed)

select
    timed.activity_id,
    timed.lead_id,
    timed.source_table,
    timed.source_type,
    timed.source_status,
    timed.occurred_at,
    cast(null as {{ dbt.type_string() }}) as asset,
    cast(null as {{ dbt.type_string() }}) as campaign,
    cast(
        case
            when timed.happened_at > timed.synced_at and timed.happened_at <= newest_sync.synced_at
                then timed.happened_at
            else timed.synced_at
        end as {{ dbt.type_string() }}
    ) as loaded_at
from timed
cross join newest_sync
{%- endmacro %}
