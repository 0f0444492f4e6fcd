-- One row per person to erase: the id of a lead, an address, or both.
with raw_requests as (select * from {{ raw('erasure_requests') }}),

trimmed as (
    select
        {{ received_text('lead_id') }} as lead_id,
        lower({{ received_text('email') }}) as email
    from raw_requests
)

select
    trimmed.lead_id,
    trimmed.email
from trimmed
where trimmed.lead_id is not null or trimmed.email is not null
group by trimmed.lead_id, trimmed.email
