{% macro missing_reason(column) -%}
    case when typed.{{ column }} is null then ', missing_{{ column }}' else '' end
{%- endmacro %}
