{% macro found_relation(database, schema, table) %}
    {#- Spark has no database, and refuses even one that is undefined -#}
    {%- set place = {'database': database, 'schema': schema} if database else {'schema': schema} -%}
    {%- set relation = api.Relation.create(identifier=table, **place) -%}
    {%- if target.type != 'duckdb' -%}
        {{ return(load_relation(relation)) }}
    {%- endif -%}
    {#- DuckDB finds a table in any case of letters; dbt asks to delete one that differs in them -#}
    {%- set names = run_query(
        'select table_name from information_schema.tables where lower(table_catalog) = lower(' ~ lead_scoring.quoted_text(database) ~ ')'
        ~ ' and lower(table_schema) = lower(' ~ lead_scoring.quoted_text(schema) ~ ')'
        ~ ' and lower(table_name) = lower(' ~ lead_scoring.quoted_text(table) ~ ')'
    ) -%}
    {{ return(relation if names.rows else none) }}
{% endmacro %}
