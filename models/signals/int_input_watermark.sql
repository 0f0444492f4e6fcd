-- One row: when the warehouse received the newest activity that was read, null when there is none.
with activities as (select * from {{ ref('int_activities') }})

select coalesce(max(activities.loaded_at), max(activities.occurred_at)) as newest_loaded_at
from activities
