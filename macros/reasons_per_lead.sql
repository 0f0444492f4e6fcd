{% macro reasons_per_lead() -%}
    {{ return(5) }}
{%- endmacro %}
