{% macro epoch_seconds(timestamp) -%}
    {{ return(adapter.dispatch('epoch_seconds', 'lead_scoring')(timestamp)) }}
{%- endmacro %}

{% macro default__epoch_seconds(timestamp) -%}
    cast(floor(extract(epoch from {{ timestamp }})) as bigint)
{%- endmacro %}

{% macro duckdb__epoch_seconds(timestamp) -%}
    epoch_us({{ timestamp }}) // 1000000
{%- endmacro %}

{% macro spark__epoch_seconds(timestamp) -%}
    unix_seconds({{ timestamp }})
{%- endmacro %}

{% macro bigquery__epoch_seconds(timestamp) -%}
    unix_seconds({{ timestamp }})
{%- endmacro %}

{% macro snowflake__epoch_seconds(timestamp) -%}
    date_part(epoch_second, {{ timestamp }})
{%- endmacro %}

{% macro trino__epoch_seconds(timestamp) -%}
    cast(floor(to_unixtime({{ timestamp }})) as bigint)
{%- endmacro %}
