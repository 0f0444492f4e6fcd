-- One row per input table: every raw row is accepted, quarantined, a duplicate or erased, and none
-- is lost.
with raw_rows as (select * from {{ ref('int_raw_rows') }}),

deliveries as (select * from {{ ref('int_activity_deliveries') }}),

waiting as (select * from {{ ref('int_waiting_activities') }}),

judged_rows as (
    select
        'leads' as table_name,
        case when quarantine_reasons is null then lead_id end as accepted_key
    from {{ ref('stg_leads') }}
    union all
    select
        'accounts' as table_name,
        case when quarantine_reasons is null then account_id end as accepted_key
    from {{ ref('stg_accounts') }}
    union all
    select
        'opportunities' as table_name,
        case when quarantine_reasons is null then opportunity_id end as accepted_key
    from {{ ref('stg_opportunities') }}
),

accepted as (
    select
        'leads' as table_name,
        count(*) as row_count
    from {{ ref('int_leads') }}
    union all
    select
        'accounts' as table_name,
        count(*) as row_count
    from {{ ref('int_accounts') }}
    union all
    select
        'activities' as table_name,
        count(*) as row_count
    from {{ ref('int_activities') }}
    union all
    select
        'opportunities' as table_name,
        count(*) as row_count
    from {{ ref('int_opportunities') }}
),

quarantined as (
    select
        table_name,
        count(*) as row_count
    from {{ ref('int_quarantined_rows') }}
    group by table_name
),

invalid as (
    select
        table_name,
        count(*) as value_count
    from {{ ref('invalid_values') }}
    group by table_name
),

duplicates as (
    select
        judged_rows.table_name,
        count(judged_rows.accepted_key) - count(distinct judged_rows.accepted_key) as row_count
    from judged_rows
    group by judged_rows.table_name
    union all
    select
        'activities' as table_name,
        count(*) - count(distinct deliveries.activity_id) as row_count
    from deliveries
    where deliveries.is_repeated and deliveries.quarantine_reasons is null
)

select
    accepted.table_name,
    cast(raw_rows.raw_rows as bigint) as raw_rows,
    cast(accepted.row_count as bigint) as accepted_rows,
    cast(coalesce(quarantined.row_count, 0) as bigint) as quarantined_rows,
    cast(coalesce(duplicates.row_count, 0) as bigint) as duplicate_rows,
    cast(raw_rows.erased_rows as bigint) as erased_rows,
    cast(coalesce(waiting.orphan_rows, 0) as bigint) as orphan_rows,
    cast(coalesce(waiting.unruled_rows, 0) as bigint) as unruled_rows,
    cast(coalesce(invalid.value_count, 0) as bigint) as invalid_values
from accepted
inner join raw_rows on accepted.table_name = raw_rows.table_name
left join duplicates on accepted.table_name = duplicates.table_name
left join quarantined on accepted.table_name = quarantined.table_name
left join invalid on accepted.table_name = invalid.table_name
left join waiting on accepted.table_name = waiting.table_name
