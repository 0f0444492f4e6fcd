{% macro quoted_text(text) -%}
    {{ return(adapter.dispatch('quoted_text', 'lead_scoring')(text)) }}
{%- endmacro %}

{% macro default__quoted_text(text) -%}
    {{ return("'" ~ (text | string | replace("'", "''")) ~ "'") }}
{%- endmacro %}

{#- Two apostrophes are none there, and a backslash takes the next character as it is. -#}
{% macro spark__quoted_text(text) -%}
    {{ return("'" ~ (text | string | replace('\\', '\\\\') | replace("'", "\\'")) ~ "'") }}
{%- endmacro %}
