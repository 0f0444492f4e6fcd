{% macro row_content(columns, separator="'|'") -%}
    {%- for column in columns -%}
        coalesce(cast({{ column }} as {{ dbt.type_string() }}), '')
        {%- if not loop.last %} || {{ separator ~ ' || ' if separator }}{% endif -%}
    {%- endfor -%}
{%- endmacro %}
