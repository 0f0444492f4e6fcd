{% macro failure(message) -%}
    {{ return(adapter.dispatch('failure', 'lead_scoring')(message)) }}
{%- endmacro %}

{% macro default__failure(message) -%}
    error({{ message }})
{%- endmacro %}

{% macro spark__failure(message) -%}
    raise_error({{ message }})
{%- endmacro %}
