{% macro replacing_strategy() -%}
    {{ return(adapter.dispatch('replacing_strategy', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__replacing_strategy() -%}
    {{ return('delete+insert') }}
{%- endmacro %}

{% macro spark__replacing_strategy() -%}
    {{ return('insert_overwrite') }}
{%- endmacro %}
