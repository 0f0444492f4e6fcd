-- One row per input table: where did its rows go, and which share of them is scored?
with input_reconciliation as (select * from {{ ref('input_reconciliation') }})

select
    input_reconciliation.table_name,
    input_reconciliation.raw_rows,
    input_reconciliation.accepted_rows,
    input_reconciliation.quarantined_rows,
    input_reconciliation.duplicate_rows,
    input_reconciliation.erased_rows,
    {{ ratio('input_reconciliation.quarantined_rows', 'input_reconciliation.raw_rows') }}
        as quarantined_share,
    {{ ratio('input_reconciliation.duplicate_rows', 'input_reconciliation.raw_rows') }}
        as duplicate_share,
    input_reconciliation.orphan_rows,
    input_reconciliation.unruled_rows,
    input_reconciliation.invalid_values
from input_reconciliation
