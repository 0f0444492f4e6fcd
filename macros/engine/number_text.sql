{% macro number_text(number) -%}
    {{ return(adapter.dispatch('number_text', 'lead_scoring')(number)) }}
{%- endmacro %}

{% macro default__number_text(number) -%}
    regexp_replace(cast(cast({{ number }} as decimal(28, 6)) as {{ dbt.type_string() }}), '[.]?0+$', '')
{%- endmacro %}

{#- By way of the text: PostgreSQL makes a decimal of only 15 digits of a double. -#}
{% macro postgres__number_text(number) -%}
    {{ lead_scoring.default__number_text('cast(' ~ number ~ ' as text)') }}
{%- endmacro %}

{#- BigQuery leaves needless zeros out itself. -#}
{% macro bigquery__number_text(number) -%}
    cast(cast({{ number }} as decimal(28, 6)) as {{ dbt.type_string() }})
{%- endmacro %}
