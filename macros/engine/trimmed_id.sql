{% macro trimmed_id(column) -%}
    {{ return(adapter.dispatch('trimmed_id', 'lead_scoring')(column)) }}
{%- endmacro %}

{% macro default__trimmed_id(column) -%}
    {{ lead_scoring.trimmed_text(column) }}
{%- endmacro %}
