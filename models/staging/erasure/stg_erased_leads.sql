-- One row per lead id to erase: those asked for, those with an address asked for, and those that
-- were merged with one of them, since they are the same person. A step is one run of this
-- statement, which follows the merges by one more, until nobody is found.
{{ config(materialized='stepwise') }}
with known as (select * from {{ this }}),

raw_leads as (select * from {{ raw('leads') }}),

requests as (select * from {{ ref('stg_erasure_requests') }}),

leads as (
    select
        {{ received_text('lead_id') }} as lead_id,
        {{ received_text('merged_into_lead_id') }} as merged_into_lead_id,
        lower({{ received_text('email') }}) as email
    from raw_leads
),

asked_for as (
    select requests.lead_id from requests
    where requests.lead_id is not null
    union distinct
    select leads.lead_id from leads
    inner join requests on leads.email = requests.email
    where leads.lead_id is not null
),

known_ids as (
    -- a lead that the CRM has dropped still says who was merged with it
    select leads.lead_id from leads
    union distinct
    select requests.lead_id from requests
),

merged_leads as (
    select
        leads.lead_id,
        known_ids.lead_id as surviving_lead_id
    from leads
    inner join known_ids on leads.merged_into_lead_id = known_ids.lead_id
    where leads.lead_id is not null
),

same_people as (
    -- a merge is followed both ways
    select
        merged_leads.lead_id,
        merged_leads.surviving_lead_id as other_lead_id
    from merged_leads
    union distinct
    select
        merged_leads.surviving_lead_id as lead_id,
        merged_leads.lead_id as other_lead_id
    from merged_leads
)

select asked_for.lead_id from asked_for
where not exists (select known.lead_id from known)
union distinct
select same_people.other_lead_id as lead_id
from known
inner join same_people on known.lead_id = same_people.lead_id
left join known as found on same_people.other_lead_id = found.lead_id
where found.lead_id is null
