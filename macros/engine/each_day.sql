{% macro each_day(first_date, last_date) -%}
    {{ return(adapter.dispatch('each_day', 'lead_scoring')(first_date, last_date)) }}
{%- endmacro %}

{% macro default__each_day(first_date, last_date) -%}
    inner join (
        select {{ lead_scoring.days_after("cast('1990-01-01' as date)", 'generated_number - 1') }} as date_day
        from ({{ dbt.generate_series(lead_scoring.plausible_days()) }}) as numbers
    ) as days on days.date_day >= {{ first_date }} and days.date_day <= {{ last_date }}
{%- endmacro %}

{#- From 1990 to 2200, the days that a timestamp may be of. -#}
{% macro plausible_days() -%}
    {{ return(77066) }}
{%- endmacro %}

{% macro duckdb__each_day(first_date, last_date) -%}
    cross join unnest(generate_series({{ first_date }}, {{ last_date }}, interval '1' day)) as days (date_day)
{%- endmacro %}

{% macro postgres__each_day(first_date, last_date) -%}
    cross join generate_series({{ first_date }}, {{ last_date }}, interval '1' day) as days (date_day)
{%- endmacro %}

{% macro redshift__each_day(first_date, last_date) -%}
    {{ lead_scoring.default__each_day(first_date, last_date) }}
{%- endmacro %}

{#- A sequence that would run backwards is an error there; of none there are no rows. -#}
{% macro spark__each_day(first_date, last_date) -%}
    lateral view explode(case
        when {{ first_date }} <= {{ last_date }} then sequence({{ first_date }}, {{ last_date }}, interval 1 day)
    end) days as date_day
{%- endmacro %}
