-- One row per accepted opportunity id: its latest state, owned by the surviving lead.
with opportunities as (select * from {{ ref('stg_opportunities') }}),

leads as (select * from {{ ref('int_leads') }}),

ranked as (
    select
        opportunities.*,
        row_number() over (
            partition by opportunities.opportunity_id
            order by
                opportunities.closed_at desc nulls last,
                {{ dbt.hash(row_content([
                    'lead_id', 'account_id', 'created_at', 'outcome', 'amount_text',
                ], 'chr(31)')) }} desc nulls last
        ) as version_rank
    from opportunities
    where opportunities.quarantine_reasons is null
)

select
    ranked.opportunity_id,
    leads.surviving_lead_id as lead_id,
    ranked.account_id,
    ranked.outcome,
    ranked.amount,
    ranked.created_at,
    ranked.closed_at,
    cast(ranked.created_at as date) as created_date,
    case
        when ranked.outcome in ('won', 'lost')
            then cast(coalesce(ranked.closed_at, ranked.created_at) as date)
    end as decided_date
from ranked
left join leads on ranked.lead_id = leads.lead_id
where ranked.version_rank = 1
