{#- Spark has no recursion, and would need minutes to plan a step of a fit without; elsewhere no fit was ever compared. -#}
{% macro fits_cards() -%}
    {{ return(target.type in ('duckdb', 'postgres')) }}
{%- endmacro %}
