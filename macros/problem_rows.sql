{% macro problem_rows(table) -%}
    {{ return(run_query(
        'select ruleset, rule_id, field, problem, write_instead from ' ~ table ~ ' order by ruleset, rule_id, field, problem'
    ).rows) }}
{%- endmacro %}
