{% macro rounded_log_odds(number) -%}
    cast(round({{ lead_scoring.twelve_decimals(number) }}, 9) as decimal(18, 9))
{%- endmacro %}
