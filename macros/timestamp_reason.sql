{% macro timestamp_reason(column) -%}
    case
        when trimmed.{{ column }}_text is null then ', missing_{{ column }}'
        when trimmed.{{ column }} is null then ', unparseable_{{ column }}'
        when not ({{ lead_scoring.plausible_timestamp('trimmed.' ~ column) }}) then ', implausible_{{ column }}'
        else ''
    end
{%- endmacro %}
