{% macro asked_date(variable) -%}
    {%- if var(variable) -%}
        cast({{ lead_scoring.quoted_text(var(variable)) }} as date)
    {%- else -%}
        cast(null as date)
    {%- endif -%}
{%- endmacro %}
