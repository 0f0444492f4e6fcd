{% macro load_day_changes(stored, input) -%}
-- whether a quarantined row was corrected can only be seen by judging all rows anew
with
{%- for days, relation in [('stored_days', stored), ('input_days', input)] %}
{{ days }} as (
    select
        loaded_date,
        count(*) as row_count,
        count(quarantine_reasons) as quarantined_rows,
        coalesce(sum({{ lead_scoring.epoch_seconds('occurred_at') }}), 0) as occurred_seconds,
        coalesce(sum(
            case when quarantine_reasons is not null then {{ lead_scoring.epoch_seconds('occurred_at') }} end
        ), 0) as quarantined_seconds
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
    or input_days.quarantined_rows <> stored_days.quarantined_rows
    or input_days.occurred_seconds <> stored_days.occurred_seconds
    or input_days.quarantined_seconds <> stored_days.quarantined_seconds
{%- endmacro %}
