-- One row per raw row of accounts: trimmed, typed and judged (quarantine_reasons is null when
-- accepted).
with raw_accounts as (select * from {{ raw('accounts') }}),

trimmed as (
    select
        {{ trimmed_text('account_id') }} as account_id,
        {{ trimmed_text('account_name') }} as account_name,
        {{ trimmed_text('domain') }} as domain,
        {{ trimmed_text('industry') }} as industry,
        {{ trimmed_text('country') }} as country,
        {{ trimmed_text('account_type') }} as account_type,
        {{ trimmed_text('employee_count') }} as employee_count_text,
        {{ trimmed_text('annual_revenue') }} as annual_revenue_text,
        {{ trimmed_text('updated_at') }} as updated_at_text,
        {{ parsed_timestamp('updated_at') }} as parsed_updated_at
    from raw_accounts
)

select
    trimmed.*,

    -- numbers
    {{ parsed_count('trimmed.employee_count_text') }} as employee_count,
    {{ parsed_count('trimmed.annual_revenue_text') }} as annual_revenue,

    -- timestamps
    case
        when {{ plausible_timestamp('trimmed.parsed_updated_at') }} then trimmed.parsed_updated_at
    end
        as updated_at,

    -- judgement
    nullif(substr({{ missing_reason('account_id') }}, 3), '') as quarantine_reasons
from trimmed
