{% macro fits_cards() -%}
    {{ return(adapter.dispatch('fits_cards', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__fits_cards() -%}
    {{ return(true) }}
{%- endmacro %}

{#- Spark has no recursion, and would need minutes to plan a step of a fit without. -#}
{% macro spark__fits_cards() -%}
    {{ return(false) }}
{%- endmacro %}
