{% macro timestamp_reason(column) -%}
    case
        when typed.{{ column }}_text is null then ', missing_{{ column }}'
        when typed.{{ column }} is null then ', unparseable_{{ column }}'
        when not ({{ lead_scoring.plausible_timestamp('typed.' ~ column) }}) then ', implausible_{{ column }}'
        else ''
    end
{%- endmacro %}
