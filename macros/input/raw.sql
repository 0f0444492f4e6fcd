{% macro raw(table) -%}
    {%- set inputs = lead_scoring.inputs() -%}
    {%- if table in lead_scoring.optional_tables() -%}
        {{ lead_scoring.input_table('files' if 'files' in inputs else inputs[0], table) }}
    {%- elif inputs | length > 1 -%}
        {{ ref('combined_' ~ table) }}
    {%- else -%}
        {{ lead_scoring.input_table(inputs[0], table) }}
    {%- endif -%}
{%- endmacro %}
