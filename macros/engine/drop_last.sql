{% macro drop_last(relation) -%}
    {{ return(adapter.dispatch('drop_last', 'lead_scoring')(relation)) }}
{%- endmacro %}

{% macro default__drop_last(relation) -%}
    {%- do adapter.drop_relation(relation) -%}
{%- endmacro %}

{#- The adapter's own begins no transaction: what it drops would stay dropped when the next one cannot be made. -#}
{% macro duckdb__drop_last(relation) -%}
    {%- call statement('drop_last') -%}
        drop {{ relation.type }} {{ relation }}
    {%- endcall -%}
    {%- do adapter.cache_dropped(relation) -%}
{%- endmacro %}
