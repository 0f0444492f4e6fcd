{% macro rounded_rate(number) -%}
    cast(round({{ lead_scoring.twelve_decimals(number) }}, 6) as decimal(18, 6))
{%- endmacro %}
