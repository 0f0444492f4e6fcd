{% macro received_text(column) -%}
    {{ return(adapter.dispatch('received_text', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- A column with nulls often arrives as floating point, null as NaN, a code as a decimal: 2.0 is the text 2. -#}
{% macro default__received_text(column) -%}
    case
        when lower(typeof({{ column }})) in ('double', 'float') or lower(typeof({{ column }})) like 'decimal%'
            then nullif(regexp_replace(cast({{ column }} as {{ dbt.type_string() }}), '[.]0+$', ''), 'nan')
        else {{ lead_scoring.trimmed_text(column) }}
    end
{%- endmacro %}

{% macro postgres__received_text(column) -%}
    case
        when cast(pg_typeof({{ column }}) as text) in ('double precision', 'real', 'numeric')
            then nullif(regexp_replace(cast({{ column }} as text), '[.]0+$', ''), 'NaN')
        else {{ lead_scoring.trimmed_text(column) }}
    end
{%- endmacro %}

{#- These do not say of what type a column is. BigQuery leaves needless zeros out itself. -#}
{% macro bigquery__received_text(column) -%}
    {{ lead_scoring.trimmed_text(column) }}
{%- endmacro %}

{% macro redshift__received_text(column) -%}
    {{ lead_scoring.trimmed_text(column) }}
{%- endmacro %}

{#- It writes 12000000.5 as 1.20000005E7. -#}
{% macro spark__received_text(column) -%}
    case
        when lower(typeof({{ column }})) in ('double', 'float') and cast({{ column }} as string) like '%E%'
            then coalesce(
                {{ lead_scoring.number_text('try_cast(cast(' ~ column ~ ' as string) as decimal(28, 6))') }},
                cast({{ column }} as string)
            )
        else {{ lead_scoring.default__received_text(column) }}
    end
{%- endmacro %}

{% macro snowflake__received_text(column) -%}
    case
        when typeof(to_variant({{ column }})) in ('DECIMAL', 'DOUBLE')
            then regexp_replace(cast({{ column }} as {{ dbt.type_string() }}), '[.]0+$', '')
        else {{ lead_scoring.trimmed_text(column) }}
    end
{%- endmacro %}

{% macro trino__received_text(column) -%}
    case
        when typeof({{ column }}) in ('double', 'real') or typeof({{ column }}) like 'decimal%'
            then {{ lead_scoring.number_text(column) }}
        else {{ lead_scoring.trimmed_text(column) }}
    end
{%- endmacro %}
