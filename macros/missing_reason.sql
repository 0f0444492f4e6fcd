{% macro missing_reason(column) -%}
    case when trimmed.{{ column }} is null then ', missing_{{ column }}' else '' end
{%- endmacro %}
