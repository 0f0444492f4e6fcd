{% macro drop_last() -%}
    {{ return(adapter.dispatch('drop_last', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__drop_last() -%}
    {%- do drop_relation_if_exists(load_cached_relation(this)) -%}
{%- endmacro %}

{#- The adapter's own begins no transaction: what it drops would stay dropped when the next one cannot be made. -#}
{% macro duckdb__drop_last() -%}
    {%- set last = load_cached_relation(this) -%}
    {%- if last is not none -%}
        {%- call statement('drop_last') -%}
            drop {{ last.type }} {{ last }}
        {%- endcall -%}
        {%- do adapter.cache_dropped(last) -%}
    {%- endif -%}
{%- endmacro %}
