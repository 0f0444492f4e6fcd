{% macro mark_build_started() %}
    {%- if execute and flags.WHICH in ('build', 'run', 'seed') -%}
    {%- set last_build = source('publishing', 'last_build') -%}
    {%- set evaluation = selected_resources | select('in', lead_scoring.evaluation_models()) | list -%}
    {# render(), since --empty would make a query of it #}
    {# dbt rolls back, after the hooks, the transaction that check_input or this statement has begun #}
    {%- call statement(auto_begin=true) -%}
    create schema if not exists {{ last_build.without_identifier().include(database=false).render() }};
    create table if not exists {{ last_build.render() }} (
        invocation_id varchar,
        command varchar,
        status varchar,
        problem varchar,
        evaluation_invocation_id varchar
    );
    alter table {{ last_build.render() }} add column if not exists inputs varchar;
    insert into {{ last_build.render() }} (status)
    select 'running' where not exists (select 1 from {{ last_build.render() }});
    update {{ last_build.render() }} set
        invocation_id = '{{ invocation_id }}',
        command = '{{ flags.WHICH }}',
        status = 'running',
        problem = null
        {%- if evaluation %},
        evaluation_invocation_id = null
        {%- endif %};
    commit;
    begin
    {%- endcall -%}
    {%- endif -%}
{% endmacro %}
