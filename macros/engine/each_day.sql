{% macro each_day(first_date, last_date) -%}
    {{ return(adapter.dispatch('each_day', 'lead_scoring')(first_date, last_date)) }}
{%- endmacro %}

{% macro default__each_day(first_date, last_date) -%}
    cast(unnest(generate_series({{ first_date }}, {{ last_date }}, interval '1' day)) as date)
{%- endmacro %}

{% macro postgres__each_day(first_date, last_date) -%}
    cast(generate_series({{ first_date }}, {{ last_date }}, interval '1' day) as date)
{%- endmacro %}

{#- A sequence that would run backwards is an error there; of none there are no rows. -#}
{% macro spark__each_day(first_date, last_date) -%}
    explode(case
        when {{ first_date }} <= {{ last_date }} then sequence({{ first_date }}, {{ last_date }}, interval 1 day)
    end)
{%- endmacro %}
