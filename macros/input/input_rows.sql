{#- Ids of the first input stay as they are, and those of another begin with its name: adding an input changes no id. -#}
{% macro input_rows(table, custom_columns=[]) -%}
    {%- set inputs = lead_scoring.inputs() -%}
    {%- for input in inputs %}
    {%- if not execute or input in lead_scoring.connectors() -%}
        {%- set stored = none -%}
    {%- elif input == 'models' -%}
        {%- set stored = load_relation(ref('input_' ~ table)) -%}
    {%- else -%}
        {%- set stored = lead_scoring.stored_table(input, table) -%}
    {%- endif -%}
    {%- set found = lead_scoring.column_names(stored) if stored else custom_columns | map('lower') | list %}
    select
        {%- for column in lead_scoring.input_contract()[table] %}
        {%- set is_id = column.endswith('_id') and column != 'owner_id' %}
        {% if is_id and input != inputs[0] %}'{{ input }}/' || {% endif %}{{ lead_scoring.received_text(column) }} as {{ column }},
        {%- endfor %}
        {%- for column in custom_columns %}
        {% if column | lower in found %}{{ lead_scoring.received_text(lead_scoring.quoted_name(column)) }}
        {%- else %}cast(null as {{ dbt.type_string() }}){% endif %} as {{ lead_scoring.quoted_name(column) }},
        {%- endfor %}
        {{ loop.index }} as input_number
    from {{ lead_scoring.input_table(input, table) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
