{% macro file_view(table) -%}
    {{ return(api.Relation.create(database=target.database, schema='raw', identifier='file_' ~ table)) }}
{%- endmacro %}
