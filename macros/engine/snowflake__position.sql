{#- In the form that a linter can read too: position(.. in ..) of an expression is none for sqlfluff. -#}
{% macro snowflake__position(substring_text, string_text) -%}
    charindex({{ substring_text }}, {{ string_text }})
{%- endmacro %}
