-- One row per raw row that is not scored: its key, its reasons in words, its values (personal ones
-- masked).
with quarantined_rows as (select * from {{ ref('int_quarantined_rows') }})

select
    table_name,
    -- two bad rows can be equal in all that is shown: a number tells them apart
    cast(row_number() over (
        partition by table_name
        order by record_key nulls first, quarantine_reasons, raw_values
    ) as integer) as record_number,
    record_key,
    quarantine_reasons,
    {{ quarantine_words('quarantine_reasons') }} as explanation,
    raw_values
from quarantined_rows
