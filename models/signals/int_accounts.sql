-- One row per accepted account id: the latest version of the account.
with accounts as (select * from {{ ref('stg_accounts') }}),

ranked as (
    select
        accounts.*,
        row_number() over (
            partition by accounts.account_id
            order by
                accounts.updated_at desc nulls last,
                {{ dbt.hash(row_content([
                    'account_name', 'domain', 'industry', 'country', 'account_type',
                    'employee_count_text', 'annual_revenue_text',
                ], 'chr(31)')) }} desc nulls last
        ) as version_rank
    from accounts
    where accounts.quarantine_reasons is null
)

select
    ranked.account_id,
    ranked.account_name,
    ranked.domain,
    ranked.industry,
    ranked.country,
    ranked.account_type,
    ranked.employee_count,
    ranked.annual_revenue,
    ranked.updated_at
from ranked
where ranked.version_rank = 1
