{% macro input_files(table) %}
    {%- set folder = (var('input_path') | string).rstrip('/') -%}
    {%- set files = [] -%}
    {%- for format in ['parquet', 'csv', 'json', 'jsonl'] -%}
        {%- set path = lead_scoring.quoted_text(folder ~ '/' ~ table ~ '.' ~ format) -%}
        {%- if run_query('select file from glob(' ~ path ~ ')').rows | length -%}
            {%- do files.append((format, path)) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(files) }}
{% endmacro %}
