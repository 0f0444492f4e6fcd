{% macro print_ruleset_problems(results) %}
    {%- set is_stopped = results
        | selectattr('status', 'eq', 'fail')
        | selectattr('node.name', 'eq', 'rulesets_are_valid')
        | list
    -%}
    {%- if execute and is_stopped -%}
        {%- set problems = run_query(
            'select ruleset, rule_id, field, problem, write_instead from '
            ~ api.Relation.create(database=target.database, schema='scoring', identifier='ruleset_problems')
            ~ ' order by ruleset, rule_id, field, problem'
        ) -%}
        {%- do log('', info=true) -%}
        {%- do log('The rulesets have problems. Nothing was scored, the marts are as they were.', info=true) -%}
        {%- do log('ruleset | rule_id | field | problem | write_instead', info=true) -%}
        {%- for row in problems.rows -%}
            {%- do log(row.values() | map('default', '', true) | join(' | '), info=true) -%}
        {%- endfor -%}
    {%- endif -%}
{% endmacro %}
