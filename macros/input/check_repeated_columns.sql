{% macro check_repeated_columns(table, columns) %}
    {#- DuckDB would read the first of them under the name, and the others under names that nobody wrote -#}
    {%- set found = columns | map('string') | map('lower') | list -%}
    {%- set custom = lead_scoring.custom_attributes() if table == 'leads' else [] -%}
    {%- for column in lead_scoring.input_contract()[table] + (custom | map('lower') | list) -%}
        {%- if found | select('equalto', column) | list | length > 1 -%}
            {%- do lead_scoring.stop(
                'the file ' ~ table ~ '.csv has the column ' ~ column ~ ' more than once',
                'give each column a name of its own'
            ) -%}
        {%- endif -%}
    {%- endfor -%}
{% endmacro %}
