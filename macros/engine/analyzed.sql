{% macro analyzed() -%}
    {{ return(adapter.dispatch('analyzed', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__analyzed() -%}
{%- endmacro %}

{#- PostgreSQL plans by statistics that it has not yet gathered when the next model reads the table. -#}
{% macro postgres__analyzed() -%}
    {%- if model.config.materialized != 'view' -%}
        analyze {{ this }}
    {%- endif -%}
{%- endmacro %}
