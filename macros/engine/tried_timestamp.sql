{% macro tried_timestamp(text) -%}
    {{ return(adapter.dispatch('tried_timestamp', 'lead_scoring')(text)) }}
{%- endmacro %}

{% macro default__tried_timestamp(text) -%}
    cast(try_cast(replace({{ text }}, 'T', ' ') as timestamp with time zone) at time zone 'UTC' as timestamp)
{%- endmacro %}

{% macro bigquery__tried_timestamp(text) -%}
    safe_cast({{ text }} as timestamp)
{%- endmacro %}

{% macro snowflake__tried_timestamp(text) -%}
    cast(convert_timezone('UTC', try_to_timestamp_tz({{ text }})) as timestamp_ntz)
{%- endmacro %}
