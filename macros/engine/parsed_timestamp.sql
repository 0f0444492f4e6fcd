{% macro parsed_timestamp(column) -%}
    {{ return(adapter.dispatch('parsed_timestamp', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- DuckDB decides on typeof() while planning, so a typed column pays for none of the text. -#}
{% macro default__parsed_timestamp(column) -%}
    case
        when typeof({{ column }}) = 'TIMESTAMP' then try_cast({{ column }} as timestamp)
        when regexp_matches(
            {{ lead_scoring.trimmed_text(column) }},
            '^\d{4,6}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?$'
        ) then try_cast({{ lead_scoring.trimmed_text(column) }} as timestamp)
        when regexp_matches(
            {{ lead_scoring.trimmed_text(column) }},
            '^\d{4,6}-\d{1,2}-\d{1,2}([ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?) ?(Z|UTC|[+-]\d{2}(:?\d{2})?)$'
        ) then try_cast({{ lead_scoring.trimmed_text(column) }} as timestamptz) at time zone 'UTC'
    end
{%- endmacro %}
