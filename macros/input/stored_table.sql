{% macro stored_table(input, table) %}
    {%- if input == 'files' -%}
        {{ return(lead_scoring.file_view(table)) }}
    {%- endif -%}
    {{ return(adapter.get_relation(
        database=var('raw_database') or target.database, schema=var('raw_schema'), identifier=table
    )) }}
{% endmacro %}
