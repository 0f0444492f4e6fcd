{% macro rounded_log_odds(number) -%}
    cast(round(cast({{ number }} as {{ lead_scoring.type_decimal(28, 12) }}), 9) as decimal(18, 9))
{%- endmacro %}
