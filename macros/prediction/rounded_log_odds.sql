{% macro rounded_log_odds(number) -%}
    cast(round(cast({{ number }} as decimal(28, 12)), 9) as decimal(18, 9))
{%- endmacro %}
