-- One row per deal that is not deleted and not merged into another one.
{{ config(enabled='hubspot' in inputs()) }}
with deals as (
    select * from {{ exported('hubspot', 'deal', [
        'deal_id', 'deal_pipeline_stage_id', 'property_createdate', 'property_closedate',
        'property_amount', 'property_hs_is_closed', 'property_hs_is_closed_won', 'is_deleted',
        '_fivetran_deleted',
    ]) }}
),

stages as (
    select * from {{ exported('hubspot', 'deal_pipeline_stage', [
        'stage_id', 'is_closed', 'closed_won', 'probability',
    ]) }}
),

judged_stages as (
    -- closed_won is what is_closed was called before: it says that a deal is closed, not that it
    -- is won, which only the probability tells
    select
        stage_id,
        coalesce(
            {{ parsed_boolean('is_closed') }},
            {{ parsed_boolean('closed_won') }} or probability in ('0', '0.0')
        ) as is_closed_stage,
        case
            when probability is null then {{ parsed_boolean('closed_won') }}
            else
                probability in ('1', '1.0')
                and {{ parsed_boolean('coalesce(is_closed, closed_won)') }}
        end as is_won_stage
    from stages
),

merged_deals as (
    select distinct merged_deal_id from {{ exported('hubspot', 'merged_deal', ['merged_deal_id']) }}
),

deal_contacts as (select * from {{ ref('hubspot_deal_contacts') }}),

deal_companies as (
    select * from {{ exported('hubspot', 'deal_company', ['deal_id', 'company_id', 'type_id']) }}
),

ranked_companies as (
    select
        deal_id,
        company_id,
        -- type 5 is the association with the primary company
        row_number() over (
            partition by deal_id
            order by case when type_id = '5' then 0 else 1 end, length(company_id), company_id
        ) as choice
    from deal_companies
),

judged_deals as (
    select
        deals.*,
        coalesce(
            {{ parsed_boolean('deals.property_hs_is_closed_won') }}, judged_stages.is_won_stage
        ) as is_won,
        coalesce(
            {{ parsed_boolean('deals.property_hs_is_closed') }}, judged_stages.is_closed_stage
        ) as is_closed
    from deals
    left join judged_stages on deals.deal_pipeline_stage_id = judged_stages.stage_id
    where not {{ any_true(['is_deleted', '_fivetran_deleted']) }}
),

outcomes as (
    select
        judged_deals.*,
        case
            when judged_deals.is_won then 'won'
            when judged_deals.is_closed then 'lost'
            else 'open'
        end as outcome
    from judged_deals
)

select
    outcomes.deal_id as opportunity_id,
    deal_contacts.contact_id as lead_id,
    ranked_companies.company_id as account_id,
    outcomes.property_createdate as created_at,
    -- of an open deal it is the day on which sales expects to close it
    case when outcomes.outcome <> 'open' then outcomes.property_closedate end as closed_at,
    outcomes.outcome,
    outcomes.property_amount as amount
from outcomes
left join merged_deals on outcomes.deal_id = merged_deals.merged_deal_id
left join deal_contacts on outcomes.deal_id = deal_contacts.deal_id
left join ranked_companies
    on outcomes.deal_id = ranked_companies.deal_id and ranked_companies.choice = 1
where merged_deals.merged_deal_id is null
