{% macro check_export(connector) %}
    {%- set export = lead_scoring.connectors()[connector] -%}
    {%- set schema = var(connector ~ '_schema') -%}
    {%- set relation = adapter.get_relation(
        database=var(connector ~ '_database') or target.database, schema=schema, identifier=export.lead_table
    ) -%}
    {%- if relation is none -%}
        {%- do lead_scoring.stop(
            'the table ' ~ schema ~ '.' ~ export.lead_table ~ ' does not exist',
            'load it, or point ' ~ connector ~ '_database and ' ~ connector ~ '_schema to where it is'
        ) -%}
    {%- endif -%}
    {%- set custom = lead_scoring.custom_attributes() | map('lower') | list -%}
    {%- set missing = (export.required_columns + custom) | reject('in', lead_scoring.column_names(relation)) | list -%}
    {%- if missing -%}
        {%- do lead_scoring.stop(
            'the table ' ~ schema ~ '.' ~ export.lead_table ~ ' has no column ' ~ missing | join(', '),
            'have the export include it'
            ~ (', or take it out of the variable custom_attributes' if missing | select('in', custom) | list else '')
        ) -%}
    {%- endif -%}
{% endmacro %}
