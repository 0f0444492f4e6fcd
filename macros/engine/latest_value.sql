{% macro latest_value(value, order_by) -%}
    {{ return(adapter.dispatch('latest_value', 'lead_scoring')(value, order_by)) }}
{%- endmacro %}

{% macro default__latest_value(value, order_by) -%}
    max_by({{ value }}, case when {{ value }} is not null then {{ order_by }} end)
{%- endmacro %}

{% macro duckdb__latest_value(value, order_by) -%}
    arg_max({{ value }}, {{ order_by }})
{%- endmacro %}

{% macro postgres__latest_value(value, order_by) -%}
    (
        array_agg({{ value }} order by {{ order_by }} desc)
        filter (where {{ value }} is not null and {{ order_by }} is not null)
    )[1]
{%- endmacro %}

{#- Redshift has no aggregate for it: the texts are joined, latest first, by a character that none holds. -#}
{% macro redshift__latest_value(value, order_by) -%}
    nullif(split_part(
        listagg(case when {{ order_by }} is not null then {{ value }} end, chr(31)) within group (order by {{ order_by }} desc),
        chr(31), 1
    ), '')
{%- endmacro %}
