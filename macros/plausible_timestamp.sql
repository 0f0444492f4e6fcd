{% macro plausible_timestamp(column) -%}
    {{ column }} >= cast('1990-01-01' as timestamp) and {{ column }} < cast('2201-01-01' as timestamp)
{%- endmacro %}
