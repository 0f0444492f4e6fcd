{% macro quoted_texts(texts) -%}
    {%- for text in texts -%}
        {{ lead_scoring.quoted_text(text) }}{{ ', ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
