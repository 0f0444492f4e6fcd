-- One row per raw row of opportunities: trimmed, typed and judged (quarantine_reasons is null when
-- accepted).
with raw_opportunities as (select * from {{ raw('opportunities') }}),

trimmed as (
    select
        {{ trimmed_text('opportunity_id') }} as opportunity_id,
        {{ trimmed_text('lead_id') }} as lead_id,
        {{ trimmed_text('account_id') }} as account_id,
        lower({{ trimmed_text('outcome') }}) as outcome_text,
        {{ trimmed_text('amount') }} as amount_text,
        {{ trimmed_text('created_at') }} as created_at_text,
        {{ trimmed_text('closed_at') }} as closed_at_text,
        {{ parsed_timestamp('created_at') }} as created_at,
        {{ parsed_timestamp('closed_at') }} as parsed_closed_at
    from raw_opportunities
)

select
    trimmed.*,

    -- text
    case
        when trimmed.outcome_text in ('won', 'lost', 'open') then trimmed.outcome_text else 'open'
    end
        as outcome,

    -- numbers
    {{ parsed_number('trimmed.amount_text') }} as amount,

    -- timestamps
    case
        when {{ plausible_timestamp('trimmed.parsed_closed_at') }} then trimmed.parsed_closed_at
    end
        as closed_at,

    -- judgement
    nullif(substr(
        {{ missing_reason('opportunity_id') }} || {{ timestamp_reason('created_at') }}, 3
    ), '') as quarantine_reasons
from trimmed
