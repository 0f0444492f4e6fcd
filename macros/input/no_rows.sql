{% macro no_rows(table) -%}
    {%- set columns = [] -%}
    {%- for column in lead_scoring.input_contract()[table] -%}
        {%- do columns.append('cast(null as ' ~ dbt.type_string() ~ ') as ' ~ column) -%}
    {%- endfor -%}
    {{ return('(select ' ~ columns | join(', ') ~ ' from (select 1 as nothing) as no_rows where false) as ' ~ table) }}
{%- endmacro %}
