{% macro invalid_values_of(table, key, columns) -%}
    {%- for column in columns %}
    select
        '{{ table }}' as table_name,
        {{ key }} as record_key,
        '{{ column }}' as column_name,
        {{ column }}_text as raw_value
    from {{ table }}
    where quarantine_reasons is null and {{ column }}_text is not null and {{ column }} is null
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
