{#- Few texts hold an address: only those that could are taken apart. -#}
{% macro masked_addresses(text) -%}
    case
        when {{ text }} like '%@%' or {{ dbt.position("'%40'", text) }} > 0
            then {{ lead_scoring.regexp_replace_all(text, "'[^ ]+(@|%40)[^ ]+'", "'***'") }}
        else {{ text }}
    end
{%- endmacro %}
