{% macro asked_lead() -%}
    {{ return(lead_scoring.quoted_text(var('lead_id')) if var('lead_id', none) else 'null') }}
{%- endmacro %}
