{% macro clamped(value, lower_bound, upper_bound) -%}
    case
        when {{ value }} < {{ lower_bound }} then {{ lower_bound }}
        when {{ value }} > {{ upper_bound }} then {{ upper_bound }}
        else {{ value }}
    end
{%- endmacro %}
