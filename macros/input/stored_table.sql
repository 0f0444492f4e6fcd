{% macro stored_table(input, table) %}
    {%- if input == 'files' -%}
        {{ return(lead_scoring.file_view(table)) }}
    {%- endif -%}
    {{ return(lead_scoring.found_relation(var('raw_database') or target.database, var('raw_schema'), table)) }}
{% endmacro %}
