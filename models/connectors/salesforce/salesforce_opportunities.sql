-- One row per opportunity that is not deleted.
{{ config(enabled='salesforce' in inputs()) }}
with opportunities as (
    select * from {{ exported('salesforce', 'opportunity', [
        'id', 'account_id', 'amount', 'close_date', 'created_date', 'is_closed', 'is_won',
        'last_stage_change_date', 'last_modified_date', 'is_deleted', '_fivetran_deleted',
        '_fivetran_active', '_fivetran_synced',
    ]) }}
),

opportunity_contacts as (select * from {{ ref('salesforce_opportunity_contacts') }}),

outcomes as (
    select
        opportunities.*,
        coalesce(
            opportunities.last_stage_change_date,
            opportunities.last_modified_date,
            opportunities._fivetran_synced
        ) as last_change,
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
    -- the day on which sales expects to close it says nothing
    {{ closed_at('outcomes', 'outcomes.last_change') }} as closed_at,
    outcomes.outcome,
    outcomes.amount
from outcomes
left join opportunity_contacts on outcomes.id = opportunity_contacts.opportunity_id
