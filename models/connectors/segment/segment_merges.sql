-- One row per id that turned out to be of somebody who has another one: the id that is left.
{{ config(enabled='segment' in var('input')) }}
with identifies as (select * from {{ ref('segment_identifies') }}),

aliases as (
    select * from {{ exported('segment', 'aliases', ['previous_id', 'user_id']) }}
),

signed_in as (
    -- a visitor is the user who signed in first: what it did before and afterwards is that user's
    select
        'anonymous/' || anonymous_id as lead_id,
        user_id as merged_into_lead_id,
        1 as certainty,
        call_order
    from identifies
    where user_id is not null and anonymous_id is not null
),

renamed as (
    select
        previous_id as lead_id,
        user_id as merged_into_lead_id,
        2 as certainty,
        '' as call_order
    from aliases
    where previous_id <> user_id
    union all
    select
        'anonymous/' || previous_id as lead_id,
        user_id as merged_into_lead_id,
        2 as certainty,
        '' as call_order
    from aliases
    where previous_id <> user_id
),

addresses as (
    select
        lower(email) as email,
        lead_id,
        max(case when user_id is null then 1 else 0 end) as is_anonymous,
        min(call_order) as call_order
    from identifies
    where email like '%_@_%'
    group by lower(email), lead_id
),

owners as (
    select
        email,
        lead_id,
        is_anonymous,
        call_order,
        first_value(lead_id) over (
            partition by email order by is_anonymous, call_order, lead_id
        ) as owner_id
    from addresses
),

same_address as (
    -- visitors who left the address of a user, or of an earlier visitor
    select
        lead_id,
        owner_id as merged_into_lead_id,
        3 as certainty,
        call_order
    from owners
    where is_anonymous = 1 and owner_id <> lead_id
),

ranked as (
    select
        told.lead_id,
        told.merged_into_lead_id,
        row_number() over (
            partition by told.lead_id
            order by told.certainty, told.call_order, told.merged_into_lead_id
        ) as choice
    from (
        select * from signed_in
        union all
        select * from renamed
        union all
        select * from same_address
    ) as told
)

select
    lead_id,
    merged_into_lead_id
from ranked
where choice = 1
