-- One row per call that says of an id that it is of somebody who has another one.
{{ config(materialized='table', enabled='segment' in inputs()) }}
with identifies as (select * from {{ ref('segment_identifies') }}),

aliases as (
    select * from {{ exported('segment', 'aliases', [
        'id', 'previous_id', 'user_id', 'timestamp as called_at', 'received_at',
    ]) }}
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

visitors as (
    select distinct lead_id from identifies
    where user_id is null
),

users as (
    select distinct user_id from identifies
    where user_id is not null
),

previous_ids as (
    -- a previous id is that of a user or of a visitor: whichever gave traits, or else both
    select
        aliases.previous_id,
        aliases.user_id,
        {{ call_order('aliases.called_at', 'aliases.received_at', 'aliases.id') }} as call_order,
        users.user_id is not null as is_user,
        visitors.lead_id is not null as is_visitor
    from aliases
    left join users on aliases.previous_id = users.user_id
    left join visitors on 'anonymous/' || aliases.previous_id = visitors.lead_id
    where aliases.previous_id <> aliases.user_id
),

renamed as (
    select
        previous_id as lead_id,
        user_id as merged_into_lead_id,
        2 as certainty,
        call_order
    from previous_ids
    where is_user or not is_visitor
    union all
    select
        'anonymous/' || previous_id as lead_id,
        user_id as merged_into_lead_id,
        2 as certainty,
        call_order
    from previous_ids
    where is_visitor or not is_user
)

select * from signed_in
union all
select * from renamed
