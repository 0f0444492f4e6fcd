{% macro trimmed_word(column) -%}
    {{ return(adapter.dispatch('trimmed_word', 'lead_scoring')(column)) }}
{%- endmacro %}

{#- DuckDB runs trim once a distinct value of a dictionary-encoded column, regular expressions once a row. -#}
{% macro default__trimmed_word(column) -%}
    {%- set blanks = [9, 10, 11, 12, 13, 32, 160, 5760]
        + range(8192, 8203) | list + [8232, 8233, 8239, 8287, 12288]
    -%}
    nullif(trim(
        cast({{ column }} as varchar),
        {% for blank in blanks %}chr({{ blank }}){{ ' || ' if not loop.last }}{% endfor %}
    ), '')
{%- endmacro %}
