{% macro csv_reader(table, path) %}
    {%- set names = lead_scoring.csv_header(table, path) -%}
    {%- do lead_scoring.check_repeated_columns(table, names) -%}
    {%- set texts, found = [], [] -%}
    {%- for name in names -%}
        {%- set own = name if name and name | lower not in found else 'column ' ~ loop.index -%}
        {%- do found.append(own | lower) -%}
        {%- do texts.append(lead_scoring.quoted_text(own) ~ ": 'varchar'") -%}
    {%- endfor -%}
    {%- set format = 'columns = {' ~ texts | join(', ') ~ "}, auto_detect = false, header = true, delim = ',', quote = '\"'"
        ~ ", escape = '\"', comment = ''" -%}
    {%- do lead_scoring.check_csv(table, 'read_csv(' ~ path ~ ', ' ~ format ~ ', store_rejects = true)') -%}
    {{ return('read_csv(' ~ path ~ ', ' ~ format ~ ')') }}
{% endmacro %}
