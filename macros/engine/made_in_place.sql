{#- In DuckDB one transaction holds all that a model does, so the last relation is dropped and the next one made in it: the
    adapter's own way, under another name that is exchanged at the end, takes dbt a fifth of a small build. -#}
{% materialization table, adapter='duckdb' %}
    {{ return(lead_scoring.made_in_place('table')) }}
{% endmaterialization %}

{% materialization view, adapter='duckdb' %}
    {{ return(lead_scoring.made_in_place('view')) }}
{% endmaterialization %}

{% macro made_in_place(type) -%}
    {%- set next = this.incorporate(type=type) -%}
    {{ run_hooks(pre_hooks) }}
    {{ lead_scoring.drop_last() }}
    {%- call statement('main') -%}
        {{ create_table_as(false, next, sql) if type == 'table' else create_view_as(next, sql) }}
    {%- endcall -%}
    {%- do persist_docs(next, model) -%}
    {{ run_hooks(post_hooks) }}
    {%- do adapter.commit() -%}
    {{ return({'relations': [next]}) }}
{%- endmacro %}
