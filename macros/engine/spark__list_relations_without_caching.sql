{#- SHOW TABLE EXTENDED hides that a table is one of Iceberg. Of this error dbt-spark knows to describe each table instead. -#}
{% macro spark__list_relations_without_caching(relation) -%}
    {%- set schemas = run_query("show schemas like '" ~ relation.schema ~ "'") -%}
    {%- if schemas.rows -%}
        {%- do exceptions.raise_database_error('SHOW TABLE EXTENDED is not supported for v2 tables') -%}
    {%- endif -%}
    {{ return(schemas) }}
{%- endmacro %}
