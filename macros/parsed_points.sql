{% macro parsed_points(column) -%}
    case
        when abs({{ lead_scoring.parsed_number(column) }}) < 10000000
            then cast(round({{ lead_scoring.parsed_number(column) }}, 2) as decimal(18, 2))
    end
{%- endmacro %}
