{% macro parsed_count(column) -%}
    case when {{ lead_scoring.parsed_number(column) }} >= 0 then {{ lead_scoring.parsed_number(column) }} end
{%- endmacro %}
