select
    event_id as activity_id,
    person_id as lead_id,
    what as activity_type,
    happened_at as occurred_at,
    page as asset,
    cast(null as varchar) as campaign,
    happened_at as loaded_at
from {{ ref('events') }}
