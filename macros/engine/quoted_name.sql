{% macro quoted_name(name) -%}
    {{ return(adapter.dispatch('quoted_name', 'lead_scoring')(name)) }}
{%- endmacro %}

{% macro default__quoted_name(name) -%}
    {{ return(adapter.quote(name)) }}
{%- endmacro %}

{#- Names that nobody quoted are in capitals there. -#}
{% macro snowflake__quoted_name(name) -%}
    {{ return(adapter.quote(name | upper)) }}
{%- endmacro %}
