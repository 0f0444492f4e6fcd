{% macro parsed_timestamp(column, text) -%}
    {{ return(adapter.dispatch('parsed_timestamp', 'lead_scoring')(column, text)) }}
{%- endmacro %}

{#- DuckDB knows typeof() while it plans: a column that is a timestamp already is not read as text. -#}
{% macro default__parsed_timestamp(column, text) -%}
    case
        when typeof({{ column }}) = 'TIMESTAMP' then try_cast({{ column }} as timestamp)
        when regexp_matches({{ text }}, '^\d{4,6}-\d\d?-\d\d?([ T]\d\d?:\d\d(:\d\d(\.\d+)?)?)?$')
            then try_cast({{ text }} as timestamp)
        when regexp_matches(
            {{ text }}, '^\d{4,6}-\d\d?-\d\d?[ T]\d\d?:\d\d(:\d\d(\.\d+)?)? ?(Z|z|UTC|[+-]\d\d(:?\d\d)?)$'
        ) then try_cast(regexp_replace(upper({{ text }}), ' (Z|[+-])', '\1') as timestamptz) at time zone 'UTC'
    end
{%- endmacro %}
