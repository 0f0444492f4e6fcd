{% macro readable_timestamp(text) -%}
    {{ lead_scoring.plausible_or_null(lead_scoring.parsed_timestamp(text, text)) }}
{%- endmacro %}
