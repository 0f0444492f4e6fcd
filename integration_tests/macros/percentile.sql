{#- A macro of the same name as one of the package, and of another meaning. -#}
{% macro percentile(column) -%}
    ntile(100) over (order by {{ column }})
{%- endmacro %}
