{% macro any_true(columns) -%}
    (
        {%- for column in columns %}
        coalesce({{ lead_scoring.parsed_boolean(column) }}, false){{ ' or' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
