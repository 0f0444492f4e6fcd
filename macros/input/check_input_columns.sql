{% macro check_input_columns() %}
    {%- set missing_columns = {} -%}
    {#- a connector's tables are models, which have every column -#}
    {%- for table, contract_columns in lead_scoring.input_contract().items()
        if var('input') not in lead_scoring.connectors() or table in lead_scoring.optional_tables() -%}
        {%- if var('input') == 'files' -%}
            {%- set relation = lead_scoring.file_view(table) -%}
        {%- else -%}
            {%- set relation = adapter.get_relation(
                database=var('raw_database') or target.database, schema=var('raw_schema'),
                identifier=table
            ) -%}
            {%- if relation is none and table not in lead_scoring.optional_tables() -%}
                {%- do lead_scoring.stop(
                    'the table ' ~ var('raw_schema') ~ '.' ~ table ~ ' does not exist',
                    'create it (an empty one will do), or point raw_database and raw_schema to it'
                ) -%}
            {%- endif -%}
        {%- endif -%}
        {%- set found = lead_scoring.column_names(relation) if relation else contract_columns -%}
        {%- set wanted = contract_columns + (lead_scoring.custom_attributes() | map('lower') | list if table == 'leads' else []) -%}
        {%- set missing = wanted | reject('in', found) | list -%}
        {%- if missing -%}
            {%- do missing_columns.update({table: missing}) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if missing_columns -%}
        {%- set problems = [] -%}
        {%- for table, missing in missing_columns.items() -%}
            {%- do problems.append('the input table ' ~ table ~ ' has no column ' ~ missing | join(', ')) -%}
        {%- endfor -%}
        {%- set custom = missing_columns.get('leads', []) | reject('in', lead_scoring.input_contract()['leads']) | list -%}
        {%- do lead_scoring.stop(
            problems | join('; '),
            'add the column to ' ~ missing_columns.keys() | join(', ') ~ ' (it may be all null, except for ids and dates)'
            ~ (', or take it out of the variable custom_attributes' if custom else '')
        ) -%}
    {%- endif -%}
{% endmacro %}
