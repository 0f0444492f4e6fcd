{#- Contracts name types as DuckDB and PostgreSQL do. -#}
{% macro spark__get_empty_schema_sql(columns) -%}
    {%- set own_types = {} -%}
    {%- for name, column in columns.items() -%}
        {%- do own_types.update({name: dict(column, data_type=lead_scoring.engine_type(column.data_type))}) -%}
    {%- endfor -%}
    {{ return(dbt.default__get_empty_schema_sql(own_types)) }}
{%- endmacro %}
