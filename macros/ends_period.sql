{% macro ends_period(day) -%}
    {%- set a_sunday = "cast('1970-01-04' as date)" -%}
    {%- if var('history_every') == 'day' -%}
        {{ day }} is not null
    {%- elif var('history_every') == 'week' -%}
        mod({{ lead_scoring.days_between(a_sunday, day) }}, 7) = 0
    {%- else -%}
        extract(day from {{ lead_scoring.days_after(day, 1) }}) = 1
    {%- endif -%}
{%- endmacro %}
