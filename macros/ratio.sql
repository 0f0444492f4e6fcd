{% macro ratio(numerator, denominator) -%}
    {{ lead_scoring.rounded_rate(
        'cast(' ~ numerator ~ ' as ' ~ lead_scoring.type_double() ~ ') / nullif(cast(' ~ denominator ~ ' as ' ~ lead_scoring.type_double() ~ '), 0)'
    ) }}
{%- endmacro %}
