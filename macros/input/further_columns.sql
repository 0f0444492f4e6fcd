{% macro further_columns() %}
    {%- set columns = [] -%}
    {%- for attribute in lead_scoring.custom_attributes() if attribute | lower not in lead_scoring.input_contract()['leads'] -%}
        {%- do columns.append(attribute) -%}
    {%- endfor -%}
    {{ return(columns) }}
{% endmacro %}
