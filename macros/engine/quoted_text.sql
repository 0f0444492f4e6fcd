{% macro quoted_text(text) -%}
    {{ return(adapter.dispatch('quoted_text', 'lead_scoring')(text)) }}
{%- endmacro %}

{% macro default__quoted_text(text) -%}
    {{ return("'" ~ (text | string | replace("'", "''")) ~ "'") }}
{%- endmacro %}

{#- A backslash takes the next character as it is there, and in Spark and BigQuery two apostrophes are none. -#}
{% macro spark__quoted_text(text) -%}
    {{ return("'" ~ (text | string | replace('\\', '\\\\') | replace("'", "\\'")) ~ "'") }}
{%- endmacro %}

{% macro bigquery__quoted_text(text) -%}
    {{ return(lead_scoring.spark__quoted_text(text)) }}
{%- endmacro %}

{% macro snowflake__quoted_text(text) -%}
    {{ return(lead_scoring.spark__quoted_text(text)) }}
{%- endmacro %}
