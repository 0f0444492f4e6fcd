{% macro parsed_timestamp(column, text) -%}
    {{ return(adapter.dispatch('parsed_timestamp', 'lead_scoring')(column, text)) }}
{%- endmacro %}

{#- Without an offset the time is of the zone of the session, which is UTC. -#}
{% macro default__parsed_timestamp(column, text) -%}
    case
        when {{ lead_scoring.text_matches(text, lead_scoring.timestamp_pattern()) }}
            then {{ lead_scoring.tried_timestamp(text) }}
    end
{%- endmacro %}

{% macro redshift__parsed_timestamp(column, text) -%}
    {{ lead_scoring.default__parsed_timestamp(column, text) }}
{%- endmacro %}

{% macro timestamp_pattern() -%}
    {{ return(
        "^[0-9]{4,6}-[0-9]{1,2}-[0-9]{1,2}"
        ~ "([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?(Z|z|UTC|[+-]([01][0-9]|2[0-3])(:?[0-5][0-9])?))?)?$"
    ) }}
{%- endmacro %}

{#- DuckDB knows typeof() while it plans: a column that is a timestamp already is not read as text. -#}
{% macro duckdb__parsed_timestamp(column, text) -%}
    case
        when typeof({{ column }}) = 'TIMESTAMP' then try_cast({{ column }} as timestamp)
        when regexp_matches({{ text }}, '^\d{4,6}-\d\d?-\d\d?([ T]\d\d?:\d\d(:\d\d(\.\d+)?)?)?$')
            then try_cast({{ text }} as timestamp)
        when regexp_matches(
            {{ text }}, '^\d{4,6}-\d\d?-\d\d?[ T]\d\d?:\d\d(:\d\d(\.\d+)?)? ?(Z|z|UTC|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$'
        ) then try_cast(regexp_replace(upper({{ text }}), ' (Z|[+-])', '\1') as timestamptz) at time zone 'UTC'
    end
{%- endmacro %}

{#- PostgreSQL 15 cannot try a cast: the text is taken apart, and put together when there is such a day and time.
    offset 0 has it taken apart once, not for each part. -#}
{% macro postgres__parsed_timestamp(column, text) -%}
    case
        when cast(pg_typeof({{ column }}) as text) = 'timestamp without time zone'
            then cast(cast({{ column }} as text) as timestamp)
        else (
            select
                make_date(given.year, given.month, given.day)
                + make_interval(hours => given.hour, mins => given.minute)
                + cast(given.second || ' seconds' as interval)
                - make_interval(hours => given.zone_hours, mins => given.zone_minutes)
            from (
                select
                    -- all years that far away are as implausible
                    greatest(1, least(cast(parts[1] as integer), 200000)) as year,
                    cast(parts[2] as integer) as month,
                    cast(parts[3] as integer) as day,
                    cast(coalesce(parts[4], '0') as integer) as hour,
                    cast(coalesce(parts[5], '0') as integer) as minute,
                    coalesce(parts[6] || left(parts[7], 7), parts[6], '0') as second,
                    cast(coalesce(parts[8] || parts[9], '0') as integer) as zone_hours,
                    cast(coalesce(parts[8] || parts[10], '0') as integer) as zone_minutes
                from (select regexp_match(
                    {{ text }},
                    '^(\d{4,6})-(\d\d?)-(\d\d?)'
                    '(?:[ T](\d\d?):(\d\d)(?::(\d\d)([.]\d+)?)?(?: ?(?:Z|z|UTC|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?))?)?$'
                ) as parts offset 0) as found
                offset 0
            ) as given
            where
                given.month between 1 and 12
                and given.day between 1 and extract(
                    day from make_date(2000 + given.year % 400, given.month, 1) + interval '1 month - 1 day'
                )
                and given.hour + given.minute / 60.0 <= 24
                and given.minute < 60
                and cast(given.second as numeric) < 60
        )
    end
{%- endmacro %}

{#- As for PostgreSQL, since Spark reads much that is no time, and not all that is one. -#}
{% macro spark__parsed_timestamp(column, text) -%}
    {%- set hours = lead_scoring.spark_time_part(text, 2) -%}
    {%- set minutes = lead_scoring.spark_time_part(text, 3) -%}
    {%- set seconds = lead_scoring.spark_time_part(text, 4) -%}
    case
        when typeof({{ column }}) like 'timestamp%' then cast(cast({{ column }} as string) as timestamp)
        when
            {{ text }} rlike {{ lead_scoring.spark_time_pattern() }}
            and {{ hours }} + {{ minutes }} / 60.0 <= 24
            and {{ minutes }} < 60
            and {{ seconds }} < 60
            then
                try_cast(regexp_extract({{ text }}, {{ lead_scoring.spark_time_pattern() }}, 1) as timestamp)
                + make_dt_interval(
                    0,
                    cast({{ hours }} - {{ lead_scoring.spark_time_part(text, 6, 5) }} as int),
                    cast({{ minutes }} - {{ lead_scoring.spark_time_part(text, 7, 5) }} as int),
                    {{ seconds }}
                )
    end
{%- endmacro %}

{% macro spark_time_pattern() -%}
    {{ return(
        "'^([0-9]{4,6}-[0-9]{1,2}-[0-9]{1,2})"
        ~ "(?:[ T]([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}(?:[.][0-9]{1,6})?)[0-9]*)?"
        ~ "(?: ?(?:Z|z|UTC|([+-])([01][0-9]|2[0-3])(?::?([0-5][0-9]))?))?)?$'"
    ) }}
{%- endmacro %}

{% macro spark_time_part(text, number, sign_number=none) -%}
    {%- set part = "regexp_extract(" ~ text ~ ", " ~ lead_scoring.spark_time_pattern() ~ ", %d)" -%}
    cast(coalesce({{ part % sign_number ~ ' || ' if sign_number }}nullif({{ part % number }}, ''), '0') as decimal(9, 6))
{%- endmacro %}
