{% macro check_input_columns() %}
    {%- set inputs = lead_scoring.inputs() -%}
    {%- set missing_columns = {} -%}
    {%- for table, contract_columns in lead_scoring.input_contract().items() -%}
        {%- set is_optional = table in lead_scoring.optional_tables() -%}
        {%- if is_optional -%}
            {%- set holders = ['files', 'tables'] if 'files' in inputs else ['tables'] -%}
        {%- else -%}
            {#- the tables of connectors and of the input models are made while the build runs -#}
            {%- set holders = inputs | select('in', ['tables', 'files']) | list -%}
        {%- endif -%}
        {%- for input in holders -%}
            {%- set relation = lead_scoring.stored_table(input, table) -%}
            {%- if relation is none and not is_optional -%}
                {%- do lead_scoring.stop(
                    'the table ' ~ var('raw_schema') ~ '.' ~ table ~ ' does not exist',
                    'create it (an empty one will do), or point raw_database and raw_schema to it'
                ) -%}
            {%- endif -%}
            {%- set found = lead_scoring.column_names(relation) if relation else contract_columns -%}
            {%- set missing = contract_columns | reject('in', found) | list -%}
            {%- if missing -%}
                {%- do missing_columns.update({table: missing}) -%}
            {%- endif -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- if missing_columns -%}
        {%- set problems = [] -%}
        {%- for table, missing in missing_columns.items() -%}
            {%- do problems.append('the input table ' ~ table ~ ' has no column ' ~ missing | join(', ')) -%}
        {%- endfor -%}
        {%- do lead_scoring.stop(
            problems | join('; '),
            'add the column to ' ~ missing_columns.keys() | join(', ') ~ ' (it may be all null, except for ids and dates)'
        ) -%}
    {%- endif -%}
{% endmacro %}
