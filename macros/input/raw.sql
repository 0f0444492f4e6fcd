{% macro raw(table) -%}
    {%- set input = var('input') -%}
    {%- if input == 'sample' -%}
        {{ ref('sample_' ~ table) }}
    {%- elif input == 'tables' -%}
        {%- set relation = source('raw', table) -%}
        {%- if execute and table in lead_scoring.optional_tables()
            and not load_relation(relation) -%}
            {{ lead_scoring.no_rows(table) }}
        {%- else -%}
            {{ relation }}
        {%- endif -%}
    {%- elif input == 'files' -%}
        {{ lead_scoring.file_view(table) }}
    {%- else -%}
        {%- do lead_scoring.stop(
            "the variable input is '" ~ input ~ "'", 'write one of: sample, tables, files'
        ) -%}
    {%- endif -%}
{%- endmacro %}
