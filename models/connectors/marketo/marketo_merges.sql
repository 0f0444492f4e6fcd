-- One row per lead that was merged into another one: the lead that is left.
{{ config(enabled='marketo' in inputs()) }}
with merge_activities as (
    select * from {{ exported('marketo', 'activity_merge_leads', [
        'id', 'lead_id', 'merge_ids', 'activity_date',
    ]) }}
),

told as (
    select
        merge_activities.id,
        merge_activities.lead_id as survivor_id,
        merge_activities.activity_date,
        parts.part as lead_id
    from merge_activities
    {{ split_rows("translate(merge_activities.merge_ids, '[] ', '')", "','") }}
),

ranked as (
    select
        lead_id,
        survivor_id,
        activity_date,
        row_number() over (
            partition by lead_id
            order by
                {{ readable_timestamp('activity_date') }} desc nulls last,
                id desc,
                survivor_id desc
        ) as choice
    from told
    where lead_id <> '' and lead_id <> survivor_id
)

select
    lead_id,
    survivor_id as merged_into_lead_id,
    activity_date as merged_at
from ranked
where choice = 1
