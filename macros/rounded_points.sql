{% macro rounded_points(points) -%}
    cast(round({{ points }}, 2) as decimal(18, 2))
{%- endmacro %}
