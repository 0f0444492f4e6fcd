{% macro mark_build_ended(results) %}
    {%- if execute and flags.WHICH in ('build', 'run', 'seed') -%}
    {%- set results = results | selectattr('node.package_name', 'eq', 'lead_scoring') | list -%}
    {#- no-op: an exposure, of which nothing is built -#}
    {%- set sound = results | selectattr('status', 'in', ['success', 'pass', 'warn', 'no-op'])
        | map(attribute='node.unique_id') | list -%}
    {%- set unsound = results | rejectattr('node.unique_id', 'in', sound) | list -%}
    {%- set failed = unsound | rejectattr('status', 'eq', 'skipped')
        | map(attribute='node.name') | list -%}
    {%- set left_out = lead_scoring.whole_build() | reject('in', sound) | list -%}
    {%- set evaluation_left_out = lead_scoring.evaluation_models() | reject('in', sound) | list -%}
    {%- if unsound -%}
        {%- set status = 'failed' -%}
        {%- set problem = failed[:3] | join(', ') ~ ' failed, '
            ~ (unsound | length - failed[:3] | length) ~ ' others failed or were skipped' -%}
    {%- elif left_out -%}
        {%- set status = 'partial' -%}
        {%- set problem = 'it left out ' ~ left_out | length ~ ' models, seeds or tests, such as '
            ~ left_out[0].split('.')[2] -%}
    {%- else -%}
        {%- set status = 'passed' -%}
    {%- endif -%}
    update {{ source('publishing', 'last_build').render() }} set
        status = '{{ status }}',
        problem = {{ lead_scoring.quoted_text(problem) if problem else 'null' }}
        {%- if not unsound and flags.WHICH != 'seed' %},
        inputs = '{{ lead_scoring.inputs() | join(',') }}'
        {%- endif %}
        {%- if not evaluation_left_out %},
        evaluation_invocation_id = '{{ invocation_id }}'
        {%- endif -%}
    {%- endif -%}
{% endmacro %}
