{% macro parsed_whole_number(column) -%}
    case
        when
            {{ lead_scoring.parsed_number(column) }} = floor({{ lead_scoring.parsed_number(column) }})
            and abs({{ lead_scoring.parsed_number(column) }}) < 1000000000
            then cast({{ lead_scoring.parsed_number(column) }} as integer)
    end
{%- endmacro %}
