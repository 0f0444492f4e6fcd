{% macro stored_as() -%}
    {{ return(adapter.dispatch('stored_as', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__stored_as() -%}
{%- endmacro %}

{#- The format of tables that dbt does not make. -#}
{% macro spark__stored_as() -%}
    using iceberg
{%- endmacro %}
