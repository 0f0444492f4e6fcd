{% macro read_email_key() -%}
    {{ return(adapter.dispatch('read_email_key', 'lead_scoring')()) }}
{%- endmacro %}

{% macro default__read_email_key() -%}
    {%- if execute and lead_scoring.email_key() -%}
        {%- do log('No email_key is made: ' ~ target.type ~ ' is given no key', info=true) -%}
    {%- endif -%}
{%- endmacro %}

{% macro redshift__read_email_key() -%}
    {{ lead_scoring.default__read_email_key() }}
{%- endmacro %}

{#- Bound to a variable of the session: a statement that held it would be in the log and in target/. -#}
{% macro duckdb__read_email_key() -%}
    {%- if execute -%}
        {%- do adapter.add_query('set variable email_key = ?', bindings=[lead_scoring.asked_email_key() or none]) -%}
    {%- endif -%}
{%- endmacro %}

{#- The key mixed with 36 and with 5c byte by byte, as HMAC wants it: PostgreSQL itself only has the hash. -#}
{% macro postgres__read_email_key() -%}
    {%- if execute -%}
        {%- set mix -%}
        with key_bytes as (
            select number, get_byte(decode(rpad(encode(convert_to(%s, 'UTF8'), 'hex'), 128, '0'), 'hex'), number) as key_byte
            from generate_series(0, 63) as number
        )

        select
            set_config(
                'lead_scoring.inner_key', string_agg(lpad(to_hex(key_byte # 54), 2, '0'), '' order by number), false
            ),
            set_config(
                'lead_scoring.outer_key', string_agg(lpad(to_hex(key_byte # 92), 2, '0'), '' order by number), false
            )
        from key_bytes
        {%- endset -%}
        {%- do adapter.add_query(mix, bindings=[lead_scoring.asked_email_key() or none]) -%}
    {%- endif -%}
{%- endmacro %}

{#- As a setting of the session, a quoted text in hexadecimal digits, so that no character of the key can end it. -#}
{% macro spark__read_email_key() -%}
    {%- if execute -%}
        {%- set key = lead_scoring.asked_email_key() -%}
        {%- do adapter.add_query('set lead_scoring.email_key=%s', bindings=[key.encode('utf-8').hex() if key else '']) -%}
    {%- endif -%}
{%- endmacro %}

{% macro asked_email_key() -%}
    {%- set key = lead_scoring.email_key() -%}
    {%- if not key -%}
        {%- do log('No email_key is made, since LEAD_SCORING_EMAIL_KEY is not set', info=true) -%}
    {%- endif -%}
    {{ return(key) }}
{%- endmacro %}
