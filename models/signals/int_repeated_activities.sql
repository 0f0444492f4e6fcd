-- One row per accepted activity id that came more than once: the delivery that was loaded first.
with deliveries as (select * from {{ ref('int_activity_deliveries') }}),

ranked as (
    select
        deliveries.*,
        row_number() over (
            partition by deliveries.activity_id
            order by
                coalesce(deliveries.loaded_at, deliveries.occurred_at) nulls last,
                deliveries.occurred_at nulls last,
                {{ dbt.hash(row_content([
                    'lead_id', 'activity_type', 'asset_key', 'raw_campaign',
                ], 'chr(31)')) }} nulls last
        ) as delivery_rank
    from deliveries
    where deliveries.is_repeated and deliveries.quarantine_reasons is null
)

select
    ranked.activity_id,
    ranked.lead_id,
    ranked.activity_type,
    ranked.asset_key,
    ranked.raw_campaign,
    ranked.occurred_at,
    ranked.loaded_at,
    ranked.activity_date
from ranked
where ranked.delivery_rank = 1
