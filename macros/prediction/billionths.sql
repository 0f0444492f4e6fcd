{% macro billionths(number) -%}
    cast(round(({{ number }}) * 1000000000) as bigint)
{%- endmacro %}
