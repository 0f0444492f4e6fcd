{% macro split_rows(text, separator) -%}
    {{ return(adapter.dispatch('split_rows', 'lead_scoring')(text, separator)) }}
{%- endmacro %}

{% macro default__split_rows(text, separator) -%}
    unnest(string_split({{ text }}, {{ separator }}))
{%- endmacro %}

{% macro postgres__split_rows(text, separator) -%}
    unnest(case {{ text }} when '' then array[''] else string_to_array({{ text }}, {{ separator }}) end)
{%- endmacro %}

{#- The separator, one character, is a regular expression there. -#}
{% macro spark__split_rows(text, separator) -%}
    explode(split({{ text }}, '[' || {{ separator }} || ']'))
{%- endmacro %}
