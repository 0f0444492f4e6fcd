{% macro plausible_or_null(column) -%}
    case when {{ lead_scoring.plausible_timestamp(column) }} then {{ column }} end
{%- endmacro %}
