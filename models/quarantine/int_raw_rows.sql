-- One row per input table: how many rows it has, and how many of them are of leads to erase,
-- counted apart from what leaves them out.
with raw_leads as (select * from {{ raw('leads') }}),

raw_accounts as (select * from {{ raw('accounts') }}),

raw_activities as (select * from {{ raw('activities') }}),

raw_opportunities as (select * from {{ raw('opportunities') }}),

erased_leads as (select * from {{ ref('stg_erased_leads') }}),

erasure_requests as (select * from {{ ref('stg_erasure_requests') }}),

counted as (
    select
        'leads' as table_name,
        count(*) as row_count
    from raw_leads
    union all
    select
        'accounts' as table_name,
        count(*) as row_count
    from raw_accounts
    union all
    select
        'activities' as table_name,
        count(*) as row_count
    from raw_activities
    union all
    select
        'opportunities' as table_name,
        count(*) as row_count
    from raw_opportunities
),

erased as (
    select
        'leads' as table_name,
        count(*) as row_count
    from raw_leads
    where
        {{ received_text('raw_leads.lead_id') }} in (select erased_leads.lead_id from erased_leads)
        or lower({{ received_text('raw_leads.email') }}) in (
            select erasure_requests.email from erasure_requests
        )
    union all
    select
        'activities' as table_name,
        count(*) as row_count
    from raw_activities
    inner join erased_leads on {{ received_text('raw_activities.lead_id') }} = erased_leads.lead_id
    union all
    select
        'opportunities' as table_name,
        count(*) as row_count
    from raw_opportunities
    inner join erased_leads
        on {{ received_text('raw_opportunities.lead_id') }} = erased_leads.lead_id
)

select
    counted.table_name,
    counted.row_count as raw_rows,
    coalesce(erased.row_count, 0) as erased_rows
from counted
left join erased on counted.table_name = erased.table_name
