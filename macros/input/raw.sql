{% macro raw(table) -%}
    {%- set input = var('input') -%}
    {%- set connectors = lead_scoring.connectors() -%}
    {%- set is_optional = table in lead_scoring.optional_tables() -%}
    {%- if input == 'sample' -%}
        {{ ref('sample_' ~ table) }}
    {%- elif input == 'files' -%}
        {{ lead_scoring.file_view(table) }}
    {%- elif input in connectors and not is_optional -%}
        {{ ref(input ~ '_' ~ table) }}
    {%- elif input in connectors or input == 'tables' -%}
        {%- set relation = source('raw', table) -%}
        {%- if execute and is_optional and not load_relation(relation) -%}
            {{ lead_scoring.no_rows(table) }}
        {%- else -%}
            {{ relation }}
        {%- endif -%}
    {%- else -%}
        {%- do lead_scoring.stop(
            "the variable input is '" ~ input ~ "'",
            'write one of: sample, tables, files, ' ~ connectors | join(', ')
        ) -%}
    {%- endif -%}
{%- endmacro %}
