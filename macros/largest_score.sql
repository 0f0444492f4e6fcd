{% macro largest_score() -%}
    cast(9000000000000000 as decimal(18, 2))
{%- endmacro %}
