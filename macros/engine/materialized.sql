{% macro materialized() -%}
    {{ return(adapter.dispatch('materialized', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__materialized() -%}
{%- endmacro %}

{#- PostgreSQL would read a text anew for each time that what was read from it is looked at. -#}
{% macro postgres__materialized() -%}
    materialized
{%- endmacro %}

{% macro redshift__materialized() -%}
{%- endmacro %}
