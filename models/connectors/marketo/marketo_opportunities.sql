-- One row per opportunity that is not deleted.
{{ config(enabled='marketo' in inputs()) }}
with opportunities as (
    select * from {{ exported('marketo', 'opportunity', [
        'id', 'company_id', 'amount', 'close_date', 'created_at', 'updated_at', 'is_closed',
        'is_won', '_fivetran_deleted', '_fivetran_synced',
    ]) }}
),

roles as (
    select * from {{ exported('marketo', 'opportunity_role', [
        'opportunity_id', 'lead_id', 'is_primary', 'created_at', '_fivetran_deleted',
    ]) }}
),

deleted_leads as (
    select lead_id from {{ ref('marketo_leads') }}
    where is_deleted = 'true' and merged_into_lead_id is null
),

ranked_roles as (
    select
        roles.opportunity_id,
        roles.lead_id,
        row_number() over (
            partition by roles.opportunity_id
            order by
                case when deleted_leads.lead_id is null then 0 else 1 end,
                case when {{ parsed_boolean('roles.is_primary') }} then 0 else 1 end,
                {{ readable_timestamp('roles.created_at') }} nulls last,
                length(roles.lead_id),
                roles.lead_id
        ) as choice
    from roles
    left join deleted_leads on roles.lead_id = deleted_leads.lead_id
    where roles.lead_id is not null and not {{ any_true(['roles._fivetran_deleted']) }}
),

outcomes as (
    select
        opportunities.*,
        coalesce(opportunities.updated_at, opportunities._fivetran_synced) as last_change,
        case
            when {{ parsed_boolean('is_won') }} then 'won'
            when {{ parsed_boolean('is_closed') }} then 'lost'
            else 'open'
        end as outcome
    from opportunities
    where not {{ any_true(['_fivetran_deleted']) }}
)

select
    outcomes.id as opportunity_id,
    ranked_roles.lead_id,
    outcomes.company_id as account_id,
    outcomes.created_at,
    -- the day on which sales expects to close it says nothing
    {{ closed_at('outcomes', 'outcomes.last_change') }} as closed_at,
    outcomes.outcome,
    outcomes.amount
from outcomes
left join ranked_roles on outcomes.id = ranked_roles.opportunity_id and ranked_roles.choice = 1
