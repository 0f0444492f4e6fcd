{% macro each_day(first_date, last_date) -%}
    {{ return(adapter.dispatch('each_day', 'lead_scoring')(first_date, last_date)) }}
{%- endmacro %}

{% macro default__each_day(first_date, last_date) -%}
    cast(unnest(generate_series({{ first_date }}, {{ last_date }}, interval '1' day)) as date)
{%- endmacro %}

{% macro postgres__each_day(first_date, last_date) -%}
    cast(generate_series({{ first_date }}, {{ last_date }}, interval '1' day) as date)
{%- endmacro %}
