{% macro input_files(table) %}
    {%- set files = [] -%}
    {%- for format in ['parquet', 'csv', 'json', 'jsonl'] -%}
        {%- set path = lead_scoring.quoted_text((var('input_path') | string).rstrip('/') ~ '/' ~ table ~ '.' ~ format) -%}
        {%- if run_query('select file from glob(' ~ path ~ ')').rows | length -%}
            {%- do files.append((format, path)) -%}
        {%- endif -%}
    {%- endfor -%}
    {{ return(files) }}
{% endmacro %}
