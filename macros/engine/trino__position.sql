{#- Its position(.. in ..) is read by sqlfluff for single words alone. -#}
{% macro trino__position(substring_text, string_text) -%}
    strpos({{ string_text }}, {{ substring_text }})
{%- endmacro %}
