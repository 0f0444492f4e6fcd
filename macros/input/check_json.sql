{% macro check_json(table, path) %}
    {#- DuckDB's own message quotes the record that it cannot read, and with it personal data -#}
    {%- set wrong_records = run_query(
        'select record from (select row_number() over () as record, json from read_json_objects(' ~ path ~ '))'
        ~ " where json_type(json) <> 'OBJECT'"
        ~ ' or len(json_keys(json)) > len(list_distinct(list_transform(json_keys(json), lambda key: lower(key))))'
        ~ ' order by record limit 5'
    ).columns[0].values() -%}
    {%- if wrong_records -%}
        {%- do lead_scoring.stop(
            'the file of ' ~ table ~ ' has records that are no rows: ' ~ wrong_records | join(', '),
            'make each record an object, and write each of its keys once, all in lower case'
        ) -%}
    {%- endif -%}
{% endmacro %}
