-- One row per event of a marketing email, form submission and sales activity of a contact, of the
-- types that connector_activity_types does not leave out.
{{ config(enabled=var('input') == 'hubspot') }}
with activities as (
    {%- for part in ['email', 'form', 'engagement'] %}
    select * from {{ ref('hubspot_' ~ part ~ '_activities') }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

activity_types as (
    select * from {{ ref('connector_activity_types') }}
    where connector = 'hubspot'
)

select
    activities.activity_id,
    activities.lead_id,
    case
        when of_status.source_table is not null then of_status.activity_type
        when of_type.source_table is not null then of_type.activity_type
        else coalesce(of_table.activity_type, activities.source_type)
    end as activity_type,
    activities.occurred_at,
    activities.asset,
    activities.campaign,
    activities.loaded_at
from activities
left join activity_types as of_status
    on
        activities.source_table = of_status.source_table
        and activities.source_type = of_status.source_type
        and activities.source_status = of_status.source_status
left join activity_types as of_type
    on
        activities.source_table = of_type.source_table
        and activities.source_type = of_type.source_type
        and of_type.source_status is null
left join activity_types as of_table
    on activities.source_table = of_table.source_table and of_table.source_type is null
-- without what is listed with no activity type; a type that is not listed keeps its own name
where
    case
        when of_status.source_table is not null then of_status.activity_type
        when of_type.source_table is not null then of_type.activity_type
        else ''
    end is not null
