{% macro spark__create_csv_table(model, agate_table) -%}
    {%- set types = lead_scoring.spark_seed_types(model, agate_table) -%}
    {%- set statement -%}
    create table {{ this.render() }} (
        {%- for column in agate_table.column_names %}
        {{ adapter.quote(column) }} {{ types[loop.index0] }}{{ ',' if not loop.last }}
        {%- endfor %}
    )
    {{ file_format_clause() }}
    {{ location_clause() }}
    {%- endset -%}
    {%- do run_query(statement) -%}
    {{ return(statement) }}
{%- endmacro %}

{% macro spark_seed_types(model, agate_table) -%}
    {%- set types = [] -%}
    {%- for column in agate_table.column_names -%}
        {%- set type = model.config.get('column_types', {}).get(column, adapter.convert_type(agate_table, loop.index0)) -%}
        {%- do types.append(lead_scoring.engine_type(type)) -%}
    {%- endfor -%}
    {{ return(types) }}
{%- endmacro %}
