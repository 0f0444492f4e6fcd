{% macro is_like(text, pattern) -%}
    {{ return(adapter.dispatch('is_like', 'lead_scoring')(text, pattern)) }}
{%- endmacro %}

{% macro default__is_like(text, pattern) -%}
    {{ text }} like {{ pattern }} escape '!'
{%- endmacro %}

{#- There a backslash is what takes the next character as it is, and nothing else can be. -#}
{% macro bigquery__is_like(text, pattern) -%}
    {{ text }} like replace(replace(replace({{ pattern }}, '\\', '\\\\'), '!!', '!'), '!_', '\\_')
{%- endmacro %}
