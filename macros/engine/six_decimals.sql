{% macro six_decimals(number) -%}
    {{ return(adapter.dispatch('six_decimals', 'lead_scoring')(number)) }}
{%- endmacro %}

{% macro default__six_decimals(number) -%}
    {{ number }}
{%- endmacro %}

{#- These have 38 digits for a product, and drop decimals of it before they drop digits that it could have. -#}
{% macro spark__six_decimals(number) -%}
    cast({{ number }} as decimal(19, 6))
{%- endmacro %}

{% macro redshift__six_decimals(number) -%}
    {{ lead_scoring.spark__six_decimals(number) }}
{%- endmacro %}
