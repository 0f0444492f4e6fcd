{#- Few texts hold an address: only those that could are taken apart. A link in a link writes @ as %40, one in that as %2540. -#}
{% macro masked_addresses(text) -%}
    case
        when {{ text }} like '%@%' or {{ dbt.position("'%40'", text) }} > 0 or {{ dbt.position("'%2540'", text) }} > 0
            then {{ lead_scoring.regexp_replace_all(text, "'[^ ]+(@|%40|%2540)[^ ]+'", "'***'") }}
        else {{ text }}
    end
{%- endmacro %}
