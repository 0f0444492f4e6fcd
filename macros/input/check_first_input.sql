{#- Whose ids are written as they are: stored rows of another one would count for somebody else. The sample is what a run reads
    whose variables were forgotten; its leads would stay in the history of real ones. -#}
{% macro check_first_input() %}
    {%- set last_build = load_relation(source('publishing', 'last_build')) -%}
    {%- if last_build and 'inputs' in lead_scoring.column_names(last_build) and not flags.FULL_REFRESH -%}
        {%- set inputs = lead_scoring.inputs() -%}
        {%- set before = ((run_query('select inputs from ' ~ last_build).columns[0].values() | list + [none])[0] or '').split(',') -%}
        {%- if inputs == ['sample'] and before[0] not in ['', 'sample'] and 'input' not in invocation_args_dict.get('vars', {}) -%}
            {%- do lead_scoring.stop(
                'the last build read ' ~ before | join(', ') ~ ', and the variable input of this one is not given, so that it would score the sample',
                "give the variables of the last build again (--vars '{input: ...}'), or say that it is the sample: --vars '{input: sample}'"
            ) -%}
        {%- endif -%}
        {%- if before[0] != inputs[0] and (before[0] in inputs or inputs[0] in before) -%}
            {%- do lead_scoring.stop(
                'the first of the variable input was ' ~ before[0] ~ ' and is ' ~ inputs[0] ~ ' now, so that ids change',
                'put ' ~ before[0] ~ ' first again, or build once with --full-refresh'
            ) -%}
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
