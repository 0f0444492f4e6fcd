-- One row per input column with values that could not be read, and count as null.
with invalid_values as (select * from {{ ref('invalid_values') }})

select
    invalid_values.table_name,
    invalid_values.column_name,
    cast(count(*) as bigint) as value_count,
    '"' || min(invalid_values.raw_value) || '"' as example_value,
    min(invalid_values.record_key) as example_key
from invalid_values
group by invalid_values.table_name, invalid_values.column_name
