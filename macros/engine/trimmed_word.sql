{#- DuckDB runs trim once a distinct value of a dictionary-encoded column, regular expressions once a row. -#}
{% macro trimmed_word(column) -%}
    nullif(trim(both {{ lead_scoring.blanks() }} from cast({{ column }} as {{ dbt.type_string() }})), '')
{%- endmacro %}
