-- One row per id that turned out to be of somebody who has another one, by what is surest.
{{ config(enabled='segment' in inputs()) }}
with told_merges as (select * from {{ ref('segment_told_merges') }}),

same_address as (
    select
        lead_id,
        owner_id as merged_into_lead_id,
        3 as certainty,
        '' as call_order
    from {{ ref('segment_shared_addresses') }}
),

told as (
    select * from told_merges
    union all
    select * from same_address
),

ranked as (
    select
        told.lead_id,
        told.merged_into_lead_id,
        row_number() over (
            partition by told.lead_id
            order by told.certainty, told.call_order, told.merged_into_lead_id
        ) as choice
    from told
)

select
    lead_id,
    merged_into_lead_id
from ranked
where choice = 1
