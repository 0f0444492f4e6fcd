{% macro in_one_transaction(statements) -%}
    {{ return(adapter.dispatch('in_one_transaction', 'lead_scoring')(statements)) }}
{%- endmacro %}

{#- dbt rolls back, after the hooks, the transaction that a hook has begun: this one is committed before. -#}
{% macro default__in_one_transaction(statements) -%}
    {%- call statement(auto_begin=true) -%}
        {{ statements | map('trim') | select | join(';\n') }};
        commit;
        begin
    {%- endcall -%}
{%- endmacro %}

{#- Spark has none, and takes one statement at a time, as BigQuery and Trino do. -#}
{% macro spark__in_one_transaction(statements) -%}
    {%- for statement in statements if statement | trim -%}
        {%- do run_query(statement) -%}
    {%- endfor -%}
{%- endmacro %}

{% macro bigquery__in_one_transaction(statements) -%}
    {{ lead_scoring.spark__in_one_transaction(statements) }}
{%- endmacro %}

{% macro trino__in_one_transaction(statements) -%}
    {{ lead_scoring.spark__in_one_transaction(statements) }}
{%- endmacro %}
