{#- In the form that stays finite however large the log-odds are. -#}
{% macro log_loss(example_count, conversion_count, log_odds) -%}
    {{ example_count }} * (greatest({{ log_odds }}, 0) + ln(1 + exp(greatest(-abs({{ log_odds }}), -700))))
    - {{ conversion_count }} * {{ log_odds }}
{%- endmacro %}
