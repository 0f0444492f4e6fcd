-- Every activity type that a rule reads stands in the reference list or occurs in the data; else it
-- is a typo.
{{ config(severity='warn') }}
with ruled_activity_types as (select * from {{ ref('int_ruled_activity_types') }}),

known as (
    select lower(activity_type) as activity_type from {{ ref('activity_types') }}
    union all
    select activity_type from {{ ref('int_activity_kinds') }}
),

known_types as (
    select activity_type from known
    group by activity_type
)

select ruled_activity_types.activity_type
from ruled_activity_types
left join known_types on ruled_activity_types.activity_type = known_types.activity_type
where known_types.activity_type is null
