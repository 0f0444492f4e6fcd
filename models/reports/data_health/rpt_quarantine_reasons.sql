-- One row per input table and reason for which rows of it are set aside.
with quarantined_records as (select * from {{ ref('quarantined_records') }})

select
    quarantined_records.table_name,
    quarantined_records.explanation as reason,
    quarantined_records.table_name || ': ' || quarantined_records.explanation as label,
    cast(count(*) as bigint) as row_count,
    min(quarantined_records.record_key) as example_key
from quarantined_records
group by quarantined_records.table_name, quarantined_records.explanation
