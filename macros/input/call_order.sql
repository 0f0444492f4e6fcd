{#- As text: the time of a call, else when it was received, and of calls of one moment the id. -#}
{% macro call_order(called_at, received_at, id) -%}
    coalesce(cast({{ lead_scoring.call_time(called_at, received_at) }} as {{ dbt.type_string() }}), '') || ' ' || coalesce({{ id }}, '')
{%- endmacro %}
