{% macro trimmed_word(column) -%}
    {{ return(adapter.dispatch('trimmed_word', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- DuckDB runs trim once a distinct value of a dictionary-encoded column, regular expressions once a row. -#}
{% macro default__trimmed_word(column) -%}
    nullif(trim(both {{ lead_scoring.blanks() }} from cast({{ column }} as {{ dbt.type_string() }})), '')
{%- endmacro %}

{% macro bigquery__trimmed_word(column) -%}
    nullif(trim(cast({{ column }} as {{ dbt.type_string() }}), {{ lead_scoring.blanks() }}), '')
{%- endmacro %}

{% macro snowflake__trimmed_word(column) -%}
    {{ lead_scoring.bigquery__trimmed_word(column) }}
{%- endmacro %}
