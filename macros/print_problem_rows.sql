{% macro print_problem_rows(rows, words) -%}
    {%- do print(words) -%}
    {%- do print('ruleset | rule_id | field | problem | write_instead') -%}
    {%- for row in rows -%}
        {%- do print(row.values() | map('default', '', true) | join(' | ')) -%}
    {%- endfor -%}
{%- endmacro %}
