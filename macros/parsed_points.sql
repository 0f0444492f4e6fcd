{% macro parsed_points(column) -%}
    case
        when {{ lead_scoring.text_matches(column, '^[+-]?[0-9]{0,7}([.][0-9]*)?$') }}
            then cast(round({{ lead_scoring.parsed_number(column) }}, 2) as decimal(18, 2))
    end
{%- endmacro %}
