{% macro sample_export(table, rows, order_by, path, format) %}
{%- if format == 'csv' -%}
copy (
    select *
    from (
        {{ rows }}
    ) as written
    order by {{ order_by }}, columns(*)
)
to '{{ path }}/sample_{{ table }}.csv' (format csv, header);
{%- else -%}
copy (
    {{ rows }}
)
to '{{ path }}/{{ table }}.parquet' (format parquet, compression zstd);
{%- endif -%}
{% endmacro %}
