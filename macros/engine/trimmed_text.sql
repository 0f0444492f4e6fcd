{% macro trimmed_text(column) -%}
    {{ return(adapter.dispatch('trimmed_text', 'lead_scoring')(column)) }}
{%- endmacro %}

{% macro default__trimmed_text(column) -%}
    {{ lead_scoring.trimmed_word(column) }}
{%- endmacro %}

{#- A look at both ends costs half of what taking the text apart does, and is enough for nearly all. -#}
{% macro duckdb__trimmed_text(column) -%}
    {%- set text = 'cast(' ~ column ~ ' as varchar)' -%}
    case
        when {{ text }} >= '!' and {{ text }} < chr(127) and {{ text }}[-1] between '!' and '~'
            then {{ text }}
        else nullif(regexp_replace({{ text }}, '^[\s\v\p{Z}]+|[\s\v\p{Z}]+$', '', 'g'), '')
    end
{%- endmacro %}
