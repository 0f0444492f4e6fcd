{% macro parsed_whole_number(column) -%}
    case
        when {{ lead_scoring.text_matches(column, '^[+-]?[0-9]{1,9}([.]0*)?$') }}
            then cast({{ lead_scoring.parsed_number(column) }} as integer)
    end
{%- endmacro %}
