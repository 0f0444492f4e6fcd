-- One row per raw row of accounts: trimmed, typed, judged. No quarantine_reasons: accepted.
with raw_accounts as (select * from {{ raw('accounts') }}),

trimmed as (
    select
        {{ received_text('account_id') }} as account_id,
        {{ received_text('account_name') }} as account_name,
        {{ received_text('domain') }} as domain,
        {{ received_text('industry') }} as industry,
        {{ received_text('country') }} as country,
        {{ received_text('account_type') }} as account_type,
        {{ received_text('employee_count') }} as employee_count_text,
        {{ received_text('annual_revenue') }} as annual_revenue_text,
        {{ received_text('updated_at') }} as updated_at_text,
        updated_at as raw_updated_at
    from raw_accounts
),

parsed as (
    select
        trimmed.*,
        {{ parsed_timestamp('raw_updated_at', 'updated_at_text') }} as parsed_updated_at
    from trimmed
),

typed as (
    select
        -- ids
        parsed.account_id,

        -- text
        parsed.account_name,
        parsed.domain,
        parsed.industry,
        parsed.country,
        parsed.account_type,
        parsed.employee_count_text,
        parsed.annual_revenue_text,
        parsed.updated_at_text,

        -- numbers
        {{ parsed_count('parsed.employee_count_text') }} as employee_count,
        {{ parsed_count('parsed.annual_revenue_text') }} as annual_revenue,

        -- timestamps
        {{ plausible_or_null('parsed.parsed_updated_at') }} as updated_at
    from parsed
)

select
    typed.*,
    {{ quarantine_reasons(['account_id']) }} as quarantine_reasons
from typed
