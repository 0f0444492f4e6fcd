{% macro blanks() -%}
    {{ return(adapter.dispatch('blanks', 'lead_scoring')()) }}
{%- endmacro %}

{% macro blank_codes() -%}
    {{ return([9, 10, 11, 12, 13, 32, 160, 5760] + range(8192, 8203) | list + [8232, 8233, 8239, 8287, 12288]) }}
{%- endmacro %}

{% macro default__blanks() -%}
    {% for code in lead_scoring.blank_codes() %}chr({{ code }}){{ ' || ' if not loop.last }}{% endfor %}
{%- endmacro %}

{#- chr() of Spark and of Redshift knows 256 characters. -#}
{% macro spark__blanks() -%}
    decode(unhex('{{ lead_scoring.blanks_in_hexadecimal() }}'), 'utf-8')
{%- endmacro %}

{% macro redshift__blanks() -%}
    from_varbyte(from_hex('{{ lead_scoring.blanks_in_hexadecimal() }}'), 'utf-8')
{%- endmacro %}

{% macro blanks_in_hexadecimal() -%}
    {% for code in lead_scoring.blank_codes() %}{{ ('%c' | format(code)).encode('utf-8').hex() }}{% endfor %}
{%- endmacro %}
