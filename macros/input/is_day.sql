{% macro is_day(text) %}
    {%- set parts = modules.re.match('^(\\d{4})-(0[1-9]|1[0-2])-(\\d{2})$', text | string) -%}
    {%- set year, month, day = (parts[1] | int, parts[2] | int, parts[3] | int) if parts else (0, 1, 0) -%}
    {%- set is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) -%}
    {%- set lengths = [31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] -%}
    {{ return(0 < day <= lengths[month - 1]) }}
{% endmacro %}
