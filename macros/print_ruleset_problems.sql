{% macro print_ruleset_problems(results) %}
    {%- set said = {
        'rulesets_are_valid':
            ('ruleset_problems', 'The rulesets have problems. Nothing was scored, the marts are as they were.'),
        'rulesets_mean_what_they_say':
            ('ruleset_warnings', 'The rulesets were scored as they stand. Is this what they mean?'),
    } -%}
    {%- for result in results if execute and result.status in ('fail', 'warn') and result.node.name in said -%}
        {%- set table, words = said[result.node.name] -%}
        {%- do lead_scoring.print_problem_rows(lead_scoring.problem_rows(lead_scoring.stored_model(table)), words) -%}
    {%- endfor -%}
{% endmacro %}
