-- One row per user or visitor that a group call puts into a company: the company of the latest one.
{{ config(enabled='segment' in inputs()) }}
with calls as (
    select * from {{ exported('segment', 'groups', [
        'id', 'anonymous_id', 'user_id', 'group_id', 'timestamp as called_at', 'received_at',
    ]) }}
),

merged_ids as (select * from {{ ref('segment_merges') }}),

members as (
    select
        group_id,
        coalesce(user_id, 'anonymous/' || anonymous_id) as lead_id,
        {{ call_order('called_at', 'received_at', 'id') }} as call_order
    from calls
    where group_id is not null
),

ranked as (
    select
        members.group_id,
        coalesce(merged_ids.merged_into_lead_id, members.lead_id) as lead_id,
        row_number() over (
            partition by coalesce(merged_ids.merged_into_lead_id, members.lead_id)
            order by members.call_order desc, members.group_id desc
        ) as choice
    from members
    left join merged_ids on members.lead_id = merged_ids.lead_id
    where members.lead_id is not null
)

select
    lead_id,
    group_id as account_id
from ranked
where choice = 1
