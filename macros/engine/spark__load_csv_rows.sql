{#- dbt-spark writes None for null and ends a text at its first apostrophe. -#}
{% macro spark__load_csv_rows(model, agate_table) -%}
    {%- set types = lead_scoring.spark_seed_types(model, agate_table) -%}
    {%- set statements = [] -%}
    {%- for rows in agate_table.rows | batch(2000) -%}
        {%- set statement -%}
        insert into {{ this.render() }}
        select
            {%- for column in agate_table.column_names %}
            cast({{ adapter.quote(column) }} as {{ types[loop.index0] }}){{ ',' if not loop.last }}
            {%- endfor %}
        from values
        {%- for row in rows %}
            ({% for value in row -%}
                {{ 'cast(null as string)' if value is none else lead_scoring.quoted_text(value) }}{{ ', ' if not loop.last }}
            {%- endfor %}){{ ',' if not loop.last }}
        {%- endfor %}
        as given ({% for column in agate_table.column_names %}{{ adapter.quote(column) }}{{ ', ' if not loop.last }}{% endfor %})
        {%- endset -%}
        {%- do adapter.add_query(statement, abridge_sql_log=true) -%}
        {%- do statements.append(statement) -%}
    {%- endfor -%}
    {{ return(statements | first) }}
{%- endmacro %}
