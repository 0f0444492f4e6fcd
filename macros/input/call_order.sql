{#- As text: the time of a call, else when it was received, and of calls of one moment the id. -#}
{% macro call_order(called_at, received_at, id) -%}
    coalesce(cast(coalesce(
        {{ lead_scoring.plausible_or_null(lead_scoring.parsed_timestamp(called_at, called_at)) }},
        {{ lead_scoring.plausible_or_null(lead_scoring.parsed_timestamp(received_at, received_at)) }}
    ) as {{ dbt.type_string() }}), '') || ' ' || coalesce({{ id }}, '')
{%- endmacro %}
