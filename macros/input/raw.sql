{% macro raw(table) -%}
    {%- set inputs = lead_scoring.inputs() -%}
    {%- if inputs | length > 1 -%}
        {{ ref('combined_' ~ table) }}
    {%- else -%}
        {{ lead_scoring.input_table(inputs[0], table) }}
    {%- endif -%}
{%- endmacro %}
