{% macro file_reader(table) %}
    {%- set files = lead_scoring.input_files(table) -%}
    {%- if not files and table in lead_scoring.optional_tables() -%}
        {{ return(lead_scoring.no_rows(table)) }}
    {%- endif -%}
    {%- if files | length != 1 -%}
        {%- do lead_scoring.stop(
            "the folder '" ~ var('input_path') ~ "' has " ~ files | length ~ ' files for the table ' ~ table,
            'put exactly one of ' ~ table ~ '.parquet, ' ~ table ~ '.csv, ' ~ table ~ '.json, ' ~ table ~ '.jsonl there,'
            ~ ' and name the folder in the variable input_path'
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
