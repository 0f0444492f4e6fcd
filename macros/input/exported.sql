{% macro exported(connector, table, columns) -%}
    {%- set relation = source(connector, table) -%}
    {%- set stored = lead_scoring.found_relation(relation.database, relation.schema, relation.identifier) if execute else none -%}
    {%- set found = lead_scoring.column_names(stored) if stored else [] -%}
    (
        select
        {%- for column in columns %}
            {%- set received = column.split(' as ')[0] %}
            {% if received | lower in found %}{{ lead_scoring.received_text(lead_scoring.quoted_name(received)) }}
            {%- else %}cast(null as {{ dbt.type_string() }}){% endif %} as {{ lead_scoring.quoted_name(column.split(' as ')[-1]) }}
            {{- ',' if not loop.last }}
        {%- endfor %}
        {%- if stored or not execute %}
        from {{ relation }}
        {%- else %}
        from (select 1 as nothing) as no_rows
        where false
        {%- endif %}
    ) as exported_rows
{%- endmacro %}
