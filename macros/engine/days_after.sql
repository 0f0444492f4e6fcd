{% macro days_after(first_date, days) -%}
    {{ return(adapter.dispatch('days_after', 'lead_scoring')(first_date, days)) }}
{%- endmacro %}

{% macro default__days_after(first_date, days) -%}
    ({{ first_date }} + cast({{ days }} as integer))
{%- endmacro %}

{% macro spark__days_after(first_date, days) -%}
    date_add({{ first_date }}, cast({{ days }} as integer))
{%- endmacro %}

{% macro trino__days_after(first_date, days) -%}
    date_add('day', cast({{ days }} as integer), {{ first_date }})
{%- endmacro %}
