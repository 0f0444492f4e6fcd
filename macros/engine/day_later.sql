{% macro day_later(timestamp) -%}
    {{ return(adapter.dispatch('day_later', 'lead_scoring')(timestamp)) }}
{%- endmacro %}

{% macro default__day_later(timestamp) -%}
    {{ timestamp }} + interval '1' day
{%- endmacro %}

{% macro bigquery__day_later(timestamp) -%}
    timestamp_add({{ timestamp }}, interval 1 day)
{%- endmacro %}

{% macro snowflake__day_later(timestamp) -%}
    dateadd(day, 1, {{ timestamp }})
{%- endmacro %}
