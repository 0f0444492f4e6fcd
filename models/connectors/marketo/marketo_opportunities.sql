-- One row per opportunity that is not deleted.
{{ config(enabled='marketo' in inputs()) }}
with opportunities as (
    select * from {{ exported('marketo', 'opportunity', [
        'id', 'company_id', 'amount', 'close_date', 'created_at', 'is_closed', 'is_won',
        '_fivetran_deleted',
    ]) }}
),

roles as (
    select * from {{ exported('marketo', 'opportunity_role', [
        'opportunity_id', 'lead_id', 'is_primary', 'created_at', '_fivetran_deleted',
    ]) }}
),

ranked_roles as (
    select
        opportunity_id,
        lead_id,
        row_number() over (
            partition by opportunity_id
            order by
                case when {{ parsed_boolean('is_primary') }} then 0 else 1 end,
                created_at nulls last,
                length(lead_id),
                lead_id
        ) as choice
    from roles
    where lead_id is not null and not {{ any_true(['_fivetran_deleted']) }}
),

outcomes as (
    select
        opportunities.*,
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
    -- of an open one it is the day on which sales expects to close it
    case when outcomes.outcome <> 'open' then outcomes.close_date end as closed_at,
    outcomes.outcome,
    outcomes.amount
from outcomes
left join ranked_roles on outcomes.id = ranked_roles.opportunity_id and ranked_roles.choice = 1
