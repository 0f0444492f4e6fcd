{#- A run without the test rulesets_are_valid would go on to empty marts. -#}
{% macro stop_at_wrong_rulesets() -%}
    {%- if execute and flags.WHICH in ('build', 'run') and 'test.lead_scoring.rulesets_are_valid' not in selected_resources -%}
        {%- set problems = run_query(
            'select ruleset, rule_id, field, problem, write_instead from ' ~ this
            ~ ' order by ruleset, rule_id, field, problem'
        ).rows -%}
        {%- if problems -%}
            {%- set first = problems[0] -%}
            {%- do lead_scoring.stop(
                'the rulesets have ' ~ problems | length ~ ' problems, such as '
                ~ first.values() | list | map('default', '', true) | join(' | '),
                'put right what ' ~ this ~ ' names'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
