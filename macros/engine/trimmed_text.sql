{% macro trimmed_text(column) -%}
    {{ return(adapter.dispatch('trimmed_text', 'lead_scoring')(column)) }}
{%- endmacro %}

{% macro default__trimmed_text(column) -%}
    nullif(regexp_replace(cast({{ column }} as varchar), '^[\s\v\p{Z}]+|[\s\v\p{Z}]+$', '', 'g'), '')
{%- endmacro %}
