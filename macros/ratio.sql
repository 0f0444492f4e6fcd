{% macro ratio(numerator, denominator) -%}
    {{ lead_scoring.rounded_rate(
        'cast(' ~ numerator ~ ' as double) / nullif(cast(' ~ denominator ~ ' as double), 0)'
    ) }}
{%- endmacro %}
