{% macro rounded_rate(number) -%}
    cast(round(cast({{ number }} as {{ lead_scoring.type_decimal(28, 12) }}), 6) as decimal(18, 6))
{%- endmacro %}
