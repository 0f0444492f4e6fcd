{% macro print_ruleset_problems(results) %}
    {%- set is_stopped = results
        | selectattr('status', 'eq', 'fail')
        | selectattr('node.name', 'eq', 'rulesets_are_valid')
        | list
    -%}
    {%- if execute and is_stopped -%}
        {%- set problems = run_query(
            'select ruleset, rule_id, field, problem, write_instead from '
            ~ lead_scoring.stored_model('ruleset_problems')
            ~ ' order by ruleset, rule_id, field, problem'
        ) -%}
        {%- do print('The rulesets have problems. Nothing was scored, the marts are as they were.') -%}
        {%- do print('ruleset | rule_id | field | problem | write_instead') -%}
        {%- for row in problems.rows -%}
            {%- do print(row.values() | map('default', '', true) | join(' | ')) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
