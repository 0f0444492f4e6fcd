{% macro spark__create_csv_table(model, agate_table) -%}
    {%- set statement -%}
    create table {{ this.render() }} (
        {%- for column in agate_table.column_names %}
        {%- set type = model.config.get('column_types', {}).get(column, adapter.convert_type(agate_table, loop.index0)) %}
        {{ adapter.quote(column) }} {{ lead_scoring.engine_type(type) }}{{ ',' if not loop.last }}
        {%- endfor %}
    )
    {{ file_format_clause() }}
    {{ location_clause() }}
    {%- endset -%}
    {%- do run_query(statement) -%}
    {{ return(statement) }}
{%- endmacro %}
