-- One row per accepted activity id: the delivery that was loaded first.
with activities as (select * from {{ ref('stg_activities') }}),

accepted as (
    select
        activities.activity_id,
        activities.lead_id,
        activities.activity_type,
        activities.asset,
        activities.campaign,
        activities.occurred_at,
        activities.loaded_at
    from activities
    where activities.quarantine_reasons is null
),

repeated_ids as (
    -- ranking only the few ids that came more than once costs a third of ranking them all
    select accepted.activity_id from accepted
    group by accepted.activity_id
    having count(*) > 1
),

ranked as (
    select
        accepted.*,
        row_number() over (
            partition by accepted.activity_id
            order by
                coalesce(accepted.loaded_at, accepted.occurred_at),
                accepted.occurred_at,
                {{ dbt.hash(row_content(['lead_id', 'activity_type', 'asset', 'campaign'])) }}
        ) as delivery_rank
    from accepted
    inner join repeated_ids on accepted.activity_id = repeated_ids.activity_id
)

select accepted.*
from accepted
left join repeated_ids on accepted.activity_id = repeated_ids.activity_id
where repeated_ids.activity_id is null
union all
select
    ranked.activity_id,
    ranked.lead_id,
    ranked.activity_type,
    ranked.asset,
    ranked.campaign,
    ranked.occurred_at,
    ranked.loaded_at
from ranked
where ranked.delivery_rank = 1
