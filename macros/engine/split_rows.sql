{% macro split_rows(text, separator) -%}
    {{ return(adapter.dispatch('split_rows', 'lead_scoring')(text, separator)) }}
{%- endmacro %}

{% macro default__split_rows(text, separator) -%}
    cross join unnest(split({{ text }}, {{ separator }})) as parts (part)
{%- endmacro %}

{% macro duckdb__split_rows(text, separator) -%}
    cross join unnest(string_split({{ text }}, {{ separator }})) as parts (part)
{%- endmacro %}

{% macro postgres__split_rows(text, separator) -%}
    cross join unnest(case {{ text }} when '' then array[''] else string_to_array({{ text }}, {{ separator }}) end) as parts (part)
{%- endmacro %}

{% macro redshift__split_rows(text, separator) -%}
    cross join unnest(split_to_array({{ text }}, {{ separator }})) as parts (part)
{%- endmacro %}

{#- The separator, one character, is a regular expression there. -#}
{% macro spark__split_rows(text, separator) -%}
    lateral view explode(split({{ text }}, '[' || {{ separator }} || ']')) parts as part
{%- endmacro %}

{% macro snowflake__split_rows(text, separator) -%}
    cross join lateral (
        select cast(flattened.value as {{ dbt.type_string() }}) as part
        from table(flatten(input => split({{ text }}, {{ separator }}))) as flattened
    ) as parts
{%- endmacro %}

{% macro bigquery__split_rows(text, separator) -%}
    cross join unnest(array(select as struct part from unnest(split({{ text }}, {{ separator }})) as part)) as parts
{%- endmacro %}
