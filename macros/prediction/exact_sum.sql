{% macro exact_sum(number) -%}
    sum(cast({{ number }} as decimal(38, 16)))
{%- endmacro %}
