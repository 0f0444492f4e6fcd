{% macro failure(message) -%}
    {{ return(adapter.dispatch('failure', 'lead_scoring')(message)) }}
{%- endmacro %}

{% macro default__failure(message) -%}
    error({{ message }})
{%- endmacro %}

{% macro spark__failure(message) -%}
    raise_error({{ message }})
{%- endmacro %}

{#- PostgreSQL, Redshift and Snowflake have no function that fails: the message is quoted as what is no number. -#}
{% macro postgres__failure(message) -%}
    cast({{ message }} as numeric)
{%- endmacro %}

{% macro snowflake__failure(message) -%}
    {{ lead_scoring.postgres__failure(message) }}
{%- endmacro %}

{% macro trino__failure(message) -%}
    fail({{ message }})
{%- endmacro %}
