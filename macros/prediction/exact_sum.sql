{% macro exact_sum(number) -%}
    {{ return(adapter.dispatch('exact_sum', 'lead_scoring')(number)) }}
{%- endmacro %}

{% macro default__exact_sum(number) -%}
    sum(cast({{ number }} as {{ lead_scoring.type_decimal(38, 16) }}))
{%- endmacro %}

{#- By way of the text: PostgreSQL makes a decimal of only 15 digits of a double. -#}
{% macro postgres__exact_sum(number) -%}
    sum(cast(cast({{ number }} as text) as decimal(38, 16)))
{%- endmacro %}

{% macro redshift__exact_sum(number) -%}
    {{ lead_scoring.default__exact_sum(number) }}
{%- endmacro %}
