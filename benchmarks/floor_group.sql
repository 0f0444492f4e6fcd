-- F5, the floor of any roll-up: one group by lead, type and asset over the same file.
with counted as (
    select
        lead_id,
        activity_type,
        asset,
        count(*) as activity_count
    from read_parquet(getvariable('folder') || '/activities.parquet')
    group by lead_id, activity_type, asset
)

select
    count(*) as group_count,
    max(activity_count) as largest_group
from counted;
