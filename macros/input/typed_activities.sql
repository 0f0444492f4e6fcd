{#- Types are compared in any case. What is not listed keeps its own name, what is listed without a type is left out. -#}
{% macro typed_activities(connector, parts) -%}
with activities as (
    {%- for part in parts %}
    select * from {{ ref(connector ~ '_' ~ part ~ '_activities') }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

activity_types as (
    select
        source_table,
        lower({{ lead_scoring.trimmed_text('source_type') }}) as source_type,
        lower({{ lead_scoring.trimmed_text('source_status') }}) as source_status,
        activity_type
    from {{ ref('connector_activity_types') }}
    where connector = '{{ connector }}'
),

named as (
    select
        activities.*,
        coalesce(of_status.source_table, of_type.source_table, of_table.source_table) is not null
            as is_listed,
        case
            when of_status.source_table is not null then of_status.activity_type
            when of_type.source_table is not null then of_type.activity_type
            else of_table.activity_type
        end as listed_type
    from activities
    left join activity_types as of_status
        on
            activities.source_table = of_status.source_table
            and lower(activities.source_type) = of_status.source_type
            and lower(activities.source_status) = of_status.source_status
    left join activity_types as of_type
        on
            activities.source_table = of_type.source_table
            and lower(activities.source_type) = of_type.source_type
            and of_type.source_status is null
    left join activity_types as of_table
        on activities.source_table = of_table.source_table and of_table.source_type is null
)

select
    activity_id,
    lead_id,
    case when is_listed then listed_type else lower(source_type) end as activity_type,
    occurred_at,
    asset,
    campaign,
    loaded_at
from named
where listed_type is not null or not is_listed
{%- endmacro %}
