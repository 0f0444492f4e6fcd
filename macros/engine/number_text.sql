{% macro number_text(number) -%}
    {{ return(adapter.dispatch('number_text', 'lead_scoring')(number)) }}
{%- endmacro %}

{% macro default__number_text(number) -%}
    regexp_replace(cast(cast({{ number }} as decimal(28, 6)) as varchar), '\.?0+$', '')
{%- endmacro %}

{#- By way of the text: PostgreSQL makes a decimal of only 15 digits of a double. -#}
{% macro postgres__number_text(number) -%}
    regexp_replace(cast(cast(cast({{ number }} as text) as decimal(28, 6)) as text), '[.]?0+$', '')
{%- endmacro %}

{% macro spark__number_text(number) -%}
    regexp_replace(cast(cast({{ number }} as decimal(28, 6)) as string), '[.]?0+$', '')
{%- endmacro %}
