{% macro load_day_changes(stored, input) -%}
-- that a row is another one can only be seen by reading and judging all rows anew
with
{%- for days, relation in [('stored_days', stored), ('input_days', input)] %}
{{ days }} as (
    select
        loaded_date,
        count(*) as row_count,
        sum({{ lead_scoring.content_hash([
            'activity_id', 'lead_id', 'activity_type', 'asset_key', 'raw_campaign', 'occurred_at', 'loaded_at',
            'quarantine_reasons', 'raw_values', 'unreadable_loaded_at',
        ]) }}) as content_hash
    from {{ relation }}
    group by loaded_date
){{ ',' if not loop.last }}
{% endfor %}
select
    coalesce(input_days.loaded_date, stored_days.loaded_date) as loaded_date,
    coalesce(input_days.row_count, 0) as input_rows,
    coalesce(stored_days.row_count, 0) as stored_rows
from input_days
full outer join stored_days on input_days.loaded_date = stored_days.loaded_date
where
    input_days.loaded_date is null
    or stored_days.loaded_date is null
    or input_days.row_count <> stored_days.row_count
    or input_days.content_hash <> stored_days.content_hash
{%- endmacro %}
