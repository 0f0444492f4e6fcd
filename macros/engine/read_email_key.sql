{% macro read_email_key() -%}
    {{ return(adapter.dispatch('read_email_key', 'lead_scoring')()) }}
{%- endmacro %}

{#- Bound to a variable of the session: a statement that held it would be in the log and in target/. -#}
{% macro default__read_email_key() -%}
    {%- if execute -%}
        {%- set key = lead_scoring.email_key() -%}
        {%- if not key -%}
            {%- do log('No email_key is made, since LEAD_SCORING_EMAIL_KEY is not set', info=true) -%}
        {%- endif -%}
        {%- do adapter.add_query('set variable email_key = ?', bindings=[key or none]) -%}
    {%- endif -%}
{%- endmacro %}
