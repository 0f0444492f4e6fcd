{% macro parsed_number(column) -%}
    {{ return(adapter.dispatch('parsed_number', 'lead_scoring')(column)) }}
{%- endmacro %}

{% macro default__parsed_number(column) -%}
    case when {{ lead_scoring.reads_as_number(column) }} then try_cast({{ column }} as decimal(28, 6)) end
{%- endmacro %}

{% macro bigquery__parsed_number(column) -%}
    case when {{ lead_scoring.reads_as_number(column) }} then safe_cast({{ column }} as decimal(28, 6)) end
{%- endmacro %}

{% macro redshift__parsed_number(column) -%}
    {{ lead_scoring.default__parsed_number(column) }}
{%- endmacro %}

{% macro postgres__parsed_number(column) -%}
    case
        when {{ column }} !~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$' then null
        when abs(cast({{ column }} as numeric)) < 9999999999999999999999.9999995
            then cast({{ column }} as decimal(28, 6))
    end
{%- endmacro %}

{#- More than casts ask: words such as inf and nan are no numbers. -#}
{% macro reads_as_number(column) -%}
    {{ lead_scoring.text_matches(column, '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$') }}
{%- endmacro %}
