{#- A third of what an ordered aggregate costs. -#}
{% macro joined_by_rank(text, rank, ranks, separator) -%}
    max(case when {{ rank }} = 1 then {{ text }} end)
    {%- for number in range(2, ranks + 1) %}
    || coalesce({{ separator }} || max(case when {{ rank }} = {{ number }} then {{ text }} end), '')
    {%- endfor %}
{%- endmacro %}
