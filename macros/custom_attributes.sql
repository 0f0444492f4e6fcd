{% macro custom_attributes() %}
    {%- set names = var('custom_attributes') or [] -%}
    {{ return([names] if names is string else names) }}
{% endmacro %}
