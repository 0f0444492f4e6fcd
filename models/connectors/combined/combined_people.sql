-- One row per lead of a person whom several inputs know by one email address: which lead is left.
{{ config(enabled=inputs() | length > 1) }}
with lead_rows as (select * from {{ ref('combined_lead_rows') }}),

addresses as (
    select
        lead_id,
        input_number,
        created_time,
        lower(email) as email
    from lead_rows
    where
        is_latest
        and lead_id is not null
        and created_time is not null
        and merged_into_lead_id is null
        and not coalesce({{ parsed_boolean('is_deleted') }}, false)
        -- only what can be an address says who someone is
        and {{ email_domain('email') }} is not null
),

ranked as (
    select
        lead_id,
        email,
        input_number,
        min(input_number) over (partition by email) as first_input_number,
        row_number() over (
            partition by email
            order by input_number, created_time nulls last, length(lead_id), lead_id
        ) as choice
    from addresses
),

joined_leads as (
    -- further leads of the first input stay for themselves, as they are there
    select
        lead_id,
        email,
        choice,
        count(*) over (partition by email) as lead_count
    from ranked
    where choice = 1 or input_number > first_input_number
)

select
    lead_id,
    first_value(lead_id) over (partition by email order by choice) as surviving_lead_id,
    choice
from joined_leads
where lead_count > 1
