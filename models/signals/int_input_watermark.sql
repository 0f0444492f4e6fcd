-- One row: when the warehouse received the newest activity that was read, null when there is none.
with activities as (select * from {{ ref('int_activities') }})

select max(coalesce(activities.loaded_at, activities.occurred_at)) as newest_loaded_at
from activities
