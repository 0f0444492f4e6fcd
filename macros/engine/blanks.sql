{% macro blanks() -%}
    {%- set codes = [9, 10, 11, 12, 13, 32, 160, 5760] + range(8192, 8203) | list + [8232, 8233, 8239, 8287, 12288] -%}
    {% for code in codes %}chr({{ code }}){{ ' || ' if not loop.last }}{% endfor %}
{%- endmacro %}
