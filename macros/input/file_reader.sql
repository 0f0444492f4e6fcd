{% macro file_reader(table) %}
    {%- set folder = var('input_path') | string -%}
    {%- set formats = ['parquet', 'csv', 'json', 'jsonl'] -%}
    {%- set files = [] -%}
    {%- for format in formats -%}
        {%- set path = lead_scoring.quoted_text(folder.rstrip('/') ~ '/' ~ table ~ '.' ~ format) -%}
        {%- if run_query('select file from glob(' ~ path ~ ')').rows | length -%}
            {%- do files.append((format, path)) -%}
        {%- endif -%}
    {%- endfor -%}
    {%- if not files and table in lead_scoring.optional_tables() -%}
        {{ return(lead_scoring.no_rows(table)) }}
    {%- endif -%}
    {%- if files | length != 1 -%}
        {%- do lead_scoring.stop(
            "the folder '" ~ folder ~ "' has " ~ files | length ~ ' files for the table ' ~ table,
            'put exactly one of ' ~ table ~ '.' ~ formats | join(', ' ~ table ~ '.')
            ~ ' there, and name the folder in the variable input_path'
        ) -%}
    {%- endif -%}
    {%- set format, path = files[0] -%}
    {%- if format == 'parquet' -%}
        {{ return('read_parquet(' ~ path ~ ')') }}
    {%- elif format == 'csv' -%}
        {{ return(lead_scoring.csv_reader(table, path)) }}
    {%- else -%}
        {{ return(lead_scoring.json_reader(table, path)) }}
    {%- endif -%}
{% endmacro %}
