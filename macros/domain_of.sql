{% macro domain_of(url) -%}
    {%- set host = "replace(replace(lower(" ~ url ~ "), 'https://', ''), 'http://', '')" -%}
    {%- set host = dbt.split_part(dbt.split_part(dbt.split_part(host, "'/'", 1), "'?'", 1), "':'", 1) | trim -%}
    case when {{ host }} like 'www.%' then substring({{ host }}, 5) else {{ host }} end
{%- endmacro %}
