{% macro input_table(input, table) -%}
    {%- set is_optional = table in lead_scoring.optional_tables() -%}
    {%- if input == 'sample' -%}
        {{ ref('sample_' ~ table) }}
    {%- elif input == 'files' -%}
        {{ lead_scoring.file_view(table) }}
    {%- elif input == 'models' and not is_optional -%}
        {{ ref('input_' ~ table) }}
    {%- elif input in lead_scoring.connectors() and not is_optional -%}
        {{ ref(input ~ '_' ~ table) }}
    {%- else -%}
        {%- set relation = source('raw', table) -%}
        {%- if execute and is_optional and not lead_scoring.found_relation(relation.database, relation.schema, table) -%}
            {{ lead_scoring.no_rows(table) }}
        {%- else -%}
            {{ relation }}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
