{% macro asked_date() -%}
    {%- if var('as_of') -%}
        cast({{ lead_scoring.quoted_text(var('as_of')) }} as date)
    {%- else -%}
        cast(null as date)
    {%- endif -%}
{%- endmacro %}
