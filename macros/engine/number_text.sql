{% macro number_text(number) -%}
    {{ return(adapter.dispatch('number_text', 'lead_scoring')(number)) }}
{%- endmacro %}

{% macro default__number_text(number) -%}
    regexp_replace(cast(cast({{ number }} as decimal(28, 6)) as varchar), '\.?0+$', '')
{%- endmacro %}
