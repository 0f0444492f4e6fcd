{% macro days_between(earlier_date, later_date) -%}
    {{ return(adapter.dispatch('days_between', 'lead_scoring')(earlier_date, later_date)) }}
{%- endmacro %}

{% macro default__days_between(earlier_date, later_date) -%}
    cast({{ later_date }} - {{ earlier_date }} as integer)
{%- endmacro %}

{% macro spark__days_between(earlier_date, later_date) -%}
    datediff({{ later_date }}, {{ earlier_date }})
{%- endmacro %}

{% macro bigquery__days_between(earlier_date, later_date) -%}
    date_diff({{ later_date }}, {{ earlier_date }}, day)
{%- endmacro %}

{% macro trino__days_between(earlier_date, later_date) -%}
    cast(date_diff('day', {{ earlier_date }}, {{ later_date }}) as integer)
{%- endmacro %}
