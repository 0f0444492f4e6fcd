{% macro masked_addresses(text) -%}
    {{ lead_scoring.regexp_replace_all(text, "'[^ ]+(@|%40)[^ ]+'", "'***'") }}
{%- endmacro %}
