-- What is wrong with the input? Rows set aside and values not read, by table and reason.
-- dbt show --select quarantine_summary --limit 100
with quarantined_records as (select * from {{ ref('quarantined_records') }}),

invalid_values as (select * from {{ ref('invalid_values') }}),

found as (
    select
        quarantined_records.table_name,
        'row not scored' as effect,
        quarantined_records.explanation as reason,
        quarantined_records.record_key
    from quarantined_records
    union all
    select
        invalid_values.table_name,
        'value read as null' as effect,
        'unusable value in ' || invalid_values.column_name as reason,
        invalid_values.record_key
    from invalid_values
)

select
    found.table_name,
    found.effect,
    found.reason,
    count(*) as row_count,
    min(found.record_key) as example_key
from found
group by found.table_name, found.effect, found.reason
order by count(*) desc nulls last, found.table_name asc nulls last, found.reason asc nulls last
