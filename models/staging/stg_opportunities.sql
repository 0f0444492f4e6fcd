-- One row per raw row of opportunities, those of leads to erase left out: trimmed, typed, judged.
with raw_opportunities as (select * from {{ raw('opportunities') }}),

erased_leads as (select * from {{ ref('stg_erased_leads') }}),

trimmed as (
    select
        {{ received_text('opportunity_id') }} as opportunity_id,
        {{ received_text('lead_id') }} as lead_id,
        {{ received_text('account_id') }} as account_id,
        lower({{ received_text('outcome') }}) as outcome_text,
        {{ received_text('amount') }} as amount_text,
        {{ received_text('created_at') }} as created_at_text,
        {{ received_text('closed_at') }} as closed_at_text,
        created_at as raw_created_at,
        closed_at as raw_closed_at
    from raw_opportunities
),

parsed as (
    select
        trimmed.*,
        {{ parsed_timestamp('raw_created_at', 'created_at_text') }} as created_at,
        {{ parsed_timestamp('raw_closed_at', 'closed_at_text') }} as parsed_closed_at
    from trimmed
),

typed as (
    select
        -- ids
        parsed.opportunity_id,
        parsed.lead_id,
        parsed.account_id,

        -- text
        parsed.outcome_text,
        parsed.amount_text,
        parsed.created_at_text,
        parsed.closed_at_text,
        case when parsed.outcome_text in ('won', 'lost') then parsed.outcome_text else 'open' end
            as outcome,

        -- numbers
        {{ parsed_number('parsed.amount_text') }} as amount,

        -- timestamps
        parsed.raw_created_at,
        parsed.created_at,
        {{ plausible_or_null('parsed.parsed_closed_at') }} as closed_at
    from parsed
)

select
    typed.*,
    {{ quarantine_reasons(['opportunity_id'], 'created_at') }} as quarantine_reasons
from typed
left join erased_leads on typed.lead_id = erased_leads.lead_id
where erased_leads.lead_id is null
