{% macro create_file_views() %}
    {%- do run_query('create schema if not exists raw') -%}
    {%- for table in lead_scoring.input_contract() -%}
        {%- do run_query(
            'create or replace view ' ~ lead_scoring.file_view(table) ~ ' as select * from '
            ~ lead_scoring.file_reader(table)
        ) -%}
    {%- endfor -%}
{% endmacro %}
