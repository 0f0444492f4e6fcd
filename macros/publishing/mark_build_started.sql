{% macro mark_build_started() %}
    {%- if execute and flags.WHICH in ('build', 'run', 'seed') -%}
    {%- set last_build = source('publishing', 'last_build') -%}
    {#- render(), since --empty would make a query of it -#}
    {%- set table = last_build.render() -%}
    {%- set stored = load_relation(last_build) -%}
    {%- set columns = ['invocation_id', 'command', 'status', 'problem', 'evaluation_invocation_id', 'inputs', 'model_tables', 'evaluation_tables'] -%}
    {%- set evaluation = lead_scoring.evaluation_models() -%}
    {%- set is_evaluated = selected_resources | select('in', evaluation) | list -%}
    {%- set model_tables, evaluation_tables = [], [] -%}
    {%- for node in graph.nodes.values() if node.resource_type == 'model' and not node.name.startswith('int_') -%}
        {%- do model_tables.append(node.schema ~ '.' ~ node.alias) -%}
        {%- do evaluation_tables.append(node.schema ~ '.' ~ node.alias) if node.unique_id in evaluation -%}
    {%- endfor -%}
    {{ lead_scoring.in_one_transaction([
        'create schema if not exists ' ~ last_build.without_identifier().include(database=false).render(),
        'create table if not exists ' ~ table ~ ' ('
            ~ columns | join(' ' ~ dbt.type_string() ~ ', ') ~ ' ' ~ dbt.type_string() ~ ') ' ~ lead_scoring.stored_as(),
        lead_scoring.add_text_column(stored, 'inputs') if stored else '',
        lead_scoring.add_text_column(stored, 'model_tables') if stored else '',
        lead_scoring.add_text_column(stored, 'evaluation_tables') if stored else '',
        'insert into ' ~ table ~ ' (' ~ columns | join(', ') ~ ") select null, null, 'running', null, null, null, null, null"
            ~ ' where not exists (select 1 from ' ~ table ~ ')',
        'update ' ~ table ~ " set invocation_id = '" ~ invocation_id ~ "', command = '" ~ flags.WHICH
            ~ "', status = 'running', problem = null, model_tables = '" ~ model_tables | sort | join(',')
            ~ "', evaluation_tables = '" ~ evaluation_tables | sort | join(',') ~ "'"
            ~ (', evaluation_invocation_id = null' if is_evaluated else ''),
    ]) }}
    {%- endif -%}
{% endmacro %}
