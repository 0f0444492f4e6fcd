{% macro json_reader(table, path) %}
    {%- do lead_scoring.check_json(table, path) -%}
    {%- set found = run_query(
        'select column_name from (describe select * from read_json(' ~ path ~ ', sample_size = -1))'
    ).columns[0].values() -%}
    {%- if found | map('lower') | unique | list | length < found | length -%}
        {%- do lead_scoring.stop(
            'the file of ' ~ table ~ ' writes one key in several ways', 'write each key in one way, all in lower case'
        ) -%}
    {%- endif -%}
    {%- set columns = lead_scoring.input_contract()[table] if found == ('json',) else found -%}
    {%- set texts = [] -%}
    {%- for column in columns -%}
        {%- do texts.append(lead_scoring.quoted_text(column) ~ ": 'varchar'") -%}
    {%- endfor -%}
    {{ return('read_json(' ~ path ~ ', columns = {' ~ texts | join(', ') ~ '})') }}
{% endmacro %}
