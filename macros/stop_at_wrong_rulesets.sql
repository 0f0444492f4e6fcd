{#- A run without the test rulesets_are_valid would go on to empty marts. The table of the problems goes with this run. -#}
{% macro stop_at_wrong_rulesets() -%}
    {%- if execute and flags.WHICH in ('build', 'run') and 'test.lead_scoring.rulesets_are_valid' not in selected_resources -%}
        {%- set problems = lead_scoring.problem_rows(this) -%}
        {%- if problems -%}
            {%- do lead_scoring.print_problem_rows(problems, 'The rulesets have problems.') -%}
            {%- do lead_scoring.stop('the rulesets have ' ~ problems | length ~ ' problems', 'put right what is printed above') -%}
        {%- endif -%}
    {%- endif -%}
{%- endmacro %}
