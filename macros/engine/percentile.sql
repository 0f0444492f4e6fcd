{% macro percentile(value, share) -%}
    {{ return(adapter.dispatch('percentile', 'lead_scoring')(value, share)) }}
{%- endmacro %}

{% macro default__percentile(value, share) -%}
    percentile_cont({{ share }}) within group (order by cast({{ value }} as {{ lead_scoring.type_double() }}))
{%- endmacro %}
