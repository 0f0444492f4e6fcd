{#- In the form that a linter can read too: position(.. in ..) of an expression is none for sqlfluff. -#}
{% macro trino__position(substring_text, string_text) -%}
    strpos({{ string_text }}, {{ substring_text }})
{%- endmacro %}
