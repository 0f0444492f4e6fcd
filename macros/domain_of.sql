{% macro domain_of(url) -%}
    {%- set host = "replace(replace(replace(lower(" ~ url ~ "), 'https://', ''), 'http://', ''), 'www.', '')" -%}
    {{ dbt.split_part(host, "'/'", 1) }}
{%- endmacro %}
