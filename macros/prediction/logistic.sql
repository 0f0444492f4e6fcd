{#- Beyond 700 the exponential is none that every engine can hold, and the probability 0 or 1 to any digit. -#}
{% macro logistic(log_odds) -%}
    (1 / (1 + exp(least(greatest(-({{ log_odds }}), -700), 700))))
{%- endmacro %}
