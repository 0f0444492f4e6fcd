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
    {%- if table == 'activities' %}
    -- as a warehouse receives them, so that the days of a run lie together
    order by coalesce(loaded_at, occurred_at), activity_id
    {%- endif %}
)
to '{{ path }}/{{ table }}.parquet' (format parquet, compression zstd);
{%- endif -%}
{% endmacro %}
