{% macro percentile(value, share) -%}
    {{ return(adapter.dispatch('percentile', 'lead_scoring')(value, share)) }}
{%- endmacro %}

{#- Of the aggregates of BigQuery and Trino none is exact. -#}
{% macro bigquery__percentile(value, share) -%}
    approx_quantiles(cast({{ value }} as {{ lead_scoring.type_double() }}), 1000)[offset(cast({{ share }} * 1000 as integer))]
{%- endmacro %}

{% macro trino__percentile(value, share) -%}
    approx_percentile(cast({{ value }} as {{ lead_scoring.type_double() }}), {{ share }})
{%- endmacro %}

{% macro default__percentile(value, share) -%}
    percentile_cont({{ share }}) within group (order by cast({{ value }} as {{ lead_scoring.type_double() }}))
{%- endmacro %}
