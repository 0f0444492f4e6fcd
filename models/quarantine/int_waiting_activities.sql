-- One row: how many accepted activities wait for their lead, and how many for a rule of their type.
with activity_counts as (select * from {{ ref('int_lead_activity_counts') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

leads as (select * from {{ ref('int_leads') }}),

ruled_types as (select * from {{ ref('int_ruled_activity_types') }}),

orphans as (
    select sum(activity_counts.activity_count) as row_count
    from activity_counts
    left join leads on activity_counts.lead_id = leads.lead_id
    where leads.lead_id is null
),

unruled as (
    select sum(activity_kinds.activity_count) as row_count
    from activity_kinds
    left join ruled_types on activity_kinds.activity_type = ruled_types.activity_type
    where ruled_types.activity_type is null
)

select
    'activities' as table_name,
    cast(coalesce(orphans.row_count, 0) as bigint) as orphan_rows,
    cast(coalesce(unruled.row_count, 0) as bigint) as unruled_rows
from orphans
cross join unruled
