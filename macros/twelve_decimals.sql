{% macro twelve_decimals(number) -%}
    cast({{ number }} as {{ lead_scoring.type_decimal(28, 12) }})
{%- endmacro %}
