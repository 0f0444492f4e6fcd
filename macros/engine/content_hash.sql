{% macro content_hash(columns) -%}
    {{ return(adapter.dispatch('content_hash', 'lead_scoring')(columns)) }}
{%- endmacro %}

{% macro default__content_hash(columns) -%}
    hash({{ columns | join(', ') }})
{%- endmacro %}

{% macro postgres__content_hash(columns) -%}
    cast(hashtextextended({{ lead_scoring.row_content(columns, 'chr(31)') }}, 0) as numeric)
{%- endmacro %}

{% macro redshift__content_hash(columns) -%}
    cast(fnv_hash({{ lead_scoring.row_content(columns, 'chr(31)') }}) as decimal(38, 0))
{%- endmacro %}

{% macro bigquery__content_hash(columns) -%}
    cast(farm_fingerprint({{ lead_scoring.row_content(columns, 'chr(31)') }}) as bignumeric)
{%- endmacro %}

{% macro spark__content_hash(columns) -%}
    cast(xxhash64({{ columns | join(', ') }}) as decimal(38, 0))
{%- endmacro %}

{% macro trino__content_hash(columns) -%}
    cast(from_big_endian_64(xxhash64(to_utf8({{ lead_scoring.row_content(columns, 'chr(31)') }}))) as decimal(38, 0))
{%- endmacro %}
