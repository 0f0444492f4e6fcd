{% macro keyed_hash(text) -%}
    {{ return(adapter.dispatch('keyed_hash', 'lead_scoring')(text)) }}
{%- endmacro %}

{#- Where no key can be given to a session unseen there is no hash. -#}
{% macro default__keyed_hash(text) -%}
    cast(null as {{ dbt.type_string() }})
{%- endmacro %}

{% macro redshift__keyed_hash(text) -%}
    {{ lead_scoring.default__keyed_hash(text) }}
{%- endmacro %}

{#- HMAC of RFC 2104: the key, filled up to a block of 64 bytes, is mixed with 36 and with 5c. -#}
{% macro duckdb__keyed_hash(text) -%}
    {%- set block = "cast(unhex(rpad(hex(encode(getvariable('email_key'))), 128, '0')) as bit)" -%}
    {%- set inner_key = "cast(xor(" ~ block ~ ", cast(unhex(repeat('36', 64)) as bit)) as blob)" -%}
    {%- set outer_key = "cast(xor(" ~ block ~ ", cast(unhex(repeat('5c', 64)) as bit)) as blob)" -%}
    sha256({{ outer_key }} || unhex(sha256({{ inner_key }} || encode({{ text }}))))
{%- endmacro %}

{% macro postgres__keyed_hash(text) -%}
    {%- set inner_key = "decode(nullif(current_setting('lead_scoring.inner_key', true), ''), 'hex')" -%}
    {%- set outer_key = "decode(nullif(current_setting('lead_scoring.outer_key', true), ''), 'hex')" -%}
    encode(sha256({{ outer_key }} || sha256({{ inner_key }} || convert_to({{ text }}, 'UTF8'))), 'hex')
{%- endmacro %}

{#- Spark puts the setting of its session in the place of its name. The keys are constants, mixed once a query. -#}
{% macro spark__keyed_hash(text) -%}
    {%- set mixed_keys = [] -%}
    {%- for mixed_with in [54, 92] -%}
        {%- set mixed_key -%}
        unhex(array_join(
            transform(
                sequence(1, 127, 2),
                place -> lpad(
                    hex(cast(conv(
                        substring(rpad(${lead_scoring.email_key}, 128, '0'), place, 2), 16, 10
                    ) as int) ^ {{ mixed_with }}),
                    2,
                    '0'
                )
            ),
            ''
        ))
        {%- endset -%}
        {%- do mixed_keys.append(mixed_key) -%}
    {%- endfor -%}
    case
        when ${lead_scoring.email_key} <> ''
            then sha2(concat({{ mixed_keys[1] }}, unhex(sha2(concat({{ mixed_keys[0] }}, encode({{ text }}, 'utf-8')), 256))), 256)
    end
{%- endmacro %}
