{% macro raw(table) -%}
    {%- set input = var('input') -%}
    {%- if input == 'sample' -%}
        {{ ref('sample_' ~ table) }}
    {%- elif input == 'tables' -%}
        {{ source('raw', table) }}
    {%- elif input == 'files' -%}
        {{ lead_scoring.file_view(table) }}
    {%- else -%}
        {{ ref(input ~ '_' ~ table) }}
    {%- endif -%}
{%- endmacro %}
