{% macro check_csv(table, reader) %}
    {#- DuckDB's own message quotes the line it cannot read, and with it personal data -#}
    {%- do run_query('select max(length(cast(lines as varchar))) from ' ~ reader ~ ' as lines') -%}
    {%- set wrong_lines = run_query(
        'select line from reject_errors group by line order by line limit 5'
    ).columns[0].values() -%}
    {%- if wrong_lines -%}
        {%- do lead_scoring.stop(
            'the file ' ~ table ~ '.csv cannot be read at line ' ~ wrong_lines | join(', '),
            'close every quote, separate values by commas, as many in each line as in the header, make no line longer than'
            ~ ' two million bytes, and save the file as UTF-8'
        ) -%}
    {%- endif -%}
{% endmacro %}
