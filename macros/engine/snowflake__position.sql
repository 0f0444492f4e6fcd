{#- Its position(.. in ..) is read by sqlfluff for single words alone. -#}
{% macro snowflake__position(substring_text, string_text) -%}
    charindex({{ substring_text }}, {{ string_text }})
{%- endmacro %}
