{% macro trimmed_text(column) -%}
    {{ return(adapter.dispatch('trimmed_text', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- A column with nulls often arrives as floating point, a code as a decimal: 2.0 is the text 2.
    A look at both ends costs half of what taking the text apart does, and is enough for nearly all. -#}
{% macro default__trimmed_text(column) -%}
    {%- set text = 'cast(' ~ column ~ ' as varchar)' -%}
    case
        when typeof({{ column }}) in ('DOUBLE', 'FLOAT') or typeof({{ column }}) like 'DECIMAL%'
            then regexp_replace({{ text }}, '\.0+$', '')
        when {{ text }} >= '!' and {{ text }} < chr(127) and {{ text }}[-1] between '!' and '~'
            then {{ text }}
        else nullif(regexp_replace({{ text }}, '^[\s\v\p{Z}]+|[\s\v\p{Z}]+$', '', 'g'), '')
    end
{%- endmacro %}
