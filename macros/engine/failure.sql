{% macro failure(message) -%}
    {{ return(adapter.dispatch('failure', 'lead_scoring')(message)) }}
{%- endmacro %}

{% macro default__failure(message) -%}
    error({{ message }})
{%- endmacro %}

{% macro spark__failure(message) -%}
    raise_error({{ message }})
{%- endmacro %}

{#- PostgreSQL has no function that fails: the message is quoted as what is no number. -#}
{% macro postgres__failure(message) -%}
    cast({{ message }} as numeric)
{%- endmacro %}
