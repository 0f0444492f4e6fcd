{% macro type_decimal(digits, decimals) -%}
    {{ return(adapter.dispatch('type_decimal', 'lead_scoring')(digits, decimals)) }}
{%- endmacro %}

{% macro default__type_decimal(digits, decimals) -%}
    decimal({{ digits }}, {{ decimals }})
{%- endmacro %}

{#- Its decimal has no more than nine decimals, and 29 digits before them. -#}
{% macro bigquery__type_decimal(digits, decimals) -%}
    bignumeric({{ digits }}, {{ decimals }})
{%- endmacro %}
