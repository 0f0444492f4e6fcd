{% macro raw(table) -%}
    {%- set input = var('input') -%}
    {%- if input == 'sample' -%}
        {{ ref('sample_' ~ table) }}
    {%- elif input == 'tables' -%}
        {{ source('raw', table) }}
    {%- elif input == 'files' -%}
        {{ lead_scoring.file_view(table) }}
    {%- else -%}
        {%- do lead_scoring.stop(
            "the variable input is '" ~ input ~ "'", 'write one of: sample, tables, files'
        ) -%}
    {%- endif -%}
{%- endmacro %}
