{% macro call_time(called_at, received_at) -%}
    coalesce({{ lead_scoring.readable_timestamp(called_at) }}, {{ lead_scoring.readable_timestamp(received_at) }})
{%- endmacro %}
