-- One row: how many rows came, and how many of them, or of their values, cannot be used.
with input_reconciliation as (select * from {{ ref('input_reconciliation') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

counted as (
    select
        sum(input_reconciliation.raw_rows) as raw_rows,
        sum(input_reconciliation.accepted_rows) as accepted_rows,
        sum(input_reconciliation.quarantined_rows) as quarantined_rows,
        sum(input_reconciliation.duplicate_rows) as duplicate_rows,
        sum(input_reconciliation.erased_rows) as erased_rows,
        sum(input_reconciliation.invalid_values) as invalid_values
    from input_reconciliation
)

select
    current_day.as_of_date,
    cast(counted.raw_rows as bigint) as raw_rows,
    cast(counted.accepted_rows as bigint) as accepted_rows,
    cast(counted.quarantined_rows as bigint) as quarantined_rows,
    {{ ratio('counted.quarantined_rows', 'counted.raw_rows') }} as quarantined_share,
    cast(counted.duplicate_rows as bigint) as duplicate_rows,
    {{ ratio('counted.duplicate_rows', 'counted.raw_rows') }} as duplicate_share,
    cast(counted.erased_rows as bigint) as erased_rows,
    cast(counted.invalid_values as bigint) as invalid_values
from counted
inner join score_dates as current_day on current_day.is_current
