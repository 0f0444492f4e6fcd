{% macro csv_format() -%}
    {{ return(
        "all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', comment = '', skip = 0"
    ) }}
{%- endmacro %}
