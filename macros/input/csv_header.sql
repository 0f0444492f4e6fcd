{% macro csv_header(table, path) %}
    {#- the first line as it is: where DuckDB has to guess, a bad line further down ends in a message that quotes it -#}
    {%- set columns = run_query(
        'select line, unnest(regexp_extract_all(line || \',\', \'( *"(?:[^"]|"")*" *|[^,]*),\', 1)) as name'
        ~ ' from (select line from read_csv(' ~ path
        ~ ", columns = {'line': 'varchar'}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', comment = ''"
        ~ ", strict_mode = false, store_rejects = true, rejects_table = 'header_errors', rejects_scan = 'header_scans') limit 1)"
    ).rows -%}
    {%- if run_query('select 1 from header_errors where line = 1 limit 1').rows -%}
        {%- do lead_scoring.stop('the file ' ~ table ~ '.csv cannot be read at line 1', 'save it as UTF-8, with commas') -%}
    {%- endif -%}
    {%- if not columns -%}
        {%- do lead_scoring.stop(
            'the first line of the file ' ~ table ~ '.csv is empty', 'begin it with the names of the columns, separated by commas'
        ) -%}
    {%- endif -%}
    {%- set line, names = columns[0]['line'], [] -%}
    {%- if line.count('"') % 2 == 1 -%}
        {%- do lead_scoring.stop(
            'a quote in the first line of the file ' ~ table ~ '.csv is not closed', 'write each name of a column in one line'
        ) -%}
    {%- endif -%}
    {%- for separator, words in {';': 'semicolons', '\t': 'tabs'}.items() if separator in line and ',' not in line -%}
        {%- do lead_scoring.stop(
            'the columns of ' ~ table ~ ' are separated by ' ~ words, 'save the file with commas, as CSV UTF-8'
        ) -%}
    {%- endfor -%}
    {%- for column in columns -%}
        {%- set name = (column['name'] or '') | string | trim -%}
        {%- do names.append(name[1:-1] | replace('""', '"') if name.startswith('"') else name) -%}
    {%- endfor -%}
    {{ return(names) }}
{% endmacro %}
