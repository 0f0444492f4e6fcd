{% macro exact_product(factors) -%}
    {%- for factor in factors -%}
        cast({{ factor }} as {{ lead_scoring.type_decimal(38, 0) }}){{ ' * ' if not loop.last }}
    {%- endfor -%}
{%- endmacro %}
