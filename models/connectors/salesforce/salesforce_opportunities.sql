-- One row per opportunity that is not deleted.
{{ config(enabled='salesforce' in inputs()) }}
with opportunities as (
    select * from {{ exported('salesforce', 'opportunity', [
        'id', 'account_id', 'amount', 'close_date', 'created_date', 'is_closed', 'is_won',
        'is_deleted', '_fivetran_deleted', '_fivetran_active',
    ]) }}
),

opportunity_contacts as (select * from {{ ref('salesforce_opportunity_contacts') }}),

outcomes as (
    select
        opportunities.*,
        case
            when {{ parsed_boolean('is_won') }} then 'won'
            when {{ parsed_boolean('is_closed') }} then 'lost'
            else 'open'
        end as outcome
    from opportunities
    where
        coalesce({{ parsed_boolean('_fivetran_active') }}, true)
        and not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
)

select
    outcomes.id as opportunity_id,
    opportunity_contacts.contact_id as lead_id,
    outcomes.account_id,
    outcomes.created_date as created_at,
    -- of an open one it is the day on which sales expects to close it
    case when outcomes.outcome <> 'open' then outcomes.close_date end as closed_at,
    outcomes.outcome,
    outcomes.amount
from outcomes
left join opportunity_contacts on outcomes.id = opportunity_contacts.opportunity_id
