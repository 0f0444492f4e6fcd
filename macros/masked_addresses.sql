{#- Few texts hold an address: only those that could are taken apart. -#}
{% macro masked_addresses(text) -%}
    case
        when {{ text }} like '%@%' or {{ text }} like '%!%40%' escape '!'
            then {{ lead_scoring.regexp_replace_all(text, "'[^ ]+(@|%40)[^ ]+'", "'***'") }}
        else {{ text }}
    end
{%- endmacro %}
