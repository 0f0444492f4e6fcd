-- One row per visitor who left an address of a user, or of a visitor who came before: that one.
{{ config(enabled='segment' in inputs()) }}
with identifies as (select * from {{ ref('segment_identifies') }}),

told_merges as (select distinct lead_id from {{ ref('segment_told_merges') }}),

known_ids as (
    -- a visitor who signed in, or whom an alias names, is a user
    select
        identifies.lead_id,
        max(case
            when identifies.user_id is null and told_merges.lead_id is null then 1
            else 0
        end) as is_anonymous,
        min(identifies.call_order) as call_order
    from identifies
    left join told_merges on identifies.lead_id = told_merges.lead_id
    group by identifies.lead_id
),

addresses as (
    select distinct
        lower(identifies.email) as email,
        known_ids.lead_id,
        known_ids.is_anonymous,
        known_ids.call_order
    from identifies
    inner join known_ids on identifies.lead_id = known_ids.lead_id
    where {{ email_domain('identifies.email') }} is not null
),

owners as (
    select
        email,
        lead_id,
        is_anonymous,
        first_value(lead_id) over (
            partition by email order by is_anonymous, call_order, lead_id
        ) as owner_id
    from addresses
),

ranked as (
    -- users before visitors, the first before the later: nobody is merged in a circle
    select
        owners.lead_id,
        owners.owner_id,
        row_number() over (
            partition by owners.lead_id
            order by known_ids.is_anonymous, known_ids.call_order, owners.owner_id
        ) as choice
    from owners
    inner join known_ids on owners.owner_id = known_ids.lead_id
    where owners.is_anonymous = 1 and owners.owner_id <> owners.lead_id
)

select
    lead_id,
    owner_id
from ranked
where choice = 1
