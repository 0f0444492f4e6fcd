{% macro split_rows(text, separator) -%}
    {{ return(adapter.dispatch('split_rows', 'lead_scoring')(text, separator)) }}
{%- endmacro %}

{% macro default__split_rows(text, separator) -%}
    unnest(string_split({{ text }}, {{ separator }}))
{%- endmacro %}
