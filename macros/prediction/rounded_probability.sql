{#- Never quite 0 or 1, of which a logarithm could not be taken. -#}
{% macro rounded_probability(log_odds) -%}
    cast(round(
        {{ lead_scoring.clamped(lead_scoring.logistic(log_odds), '0.000001', '0.999999') }}, 6
    ) as decimal(7, 6))
{%- endmacro %}
