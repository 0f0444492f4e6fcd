-- One row per raw row that is not scored: its key, its reason codes, and its values with personal
-- data masked.
with leads as (select * from {{ ref('stg_leads') }}),

latest_leads as (select * from {{ ref('int_latest_leads') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

accounts as (select * from {{ ref('stg_accounts') }}),

deliveries as (select * from {{ ref('int_activity_deliveries') }}),

opportunities as (select * from {{ ref('stg_opportunities') }}),

cycle_leads as (
    select latest_leads.*
    from latest_leads
    inner join lead_survivors on latest_leads.lead_id = lead_survivors.lead_id
    where lead_survivors.surviving_lead_id is null
)

select
    'leads' as table_name,
    lead_id as record_key,
    quarantine_reasons,
    {{ masked_values('leads') }} as raw_values
from leads
where quarantine_reasons is not null
union all
select
    'leads' as table_name,
    lead_id as record_key,
    'merge_cycle' as quarantine_reasons,
    {{ masked_values('leads') }} as raw_values
from cycle_leads
union all
select
    'accounts' as table_name,
    account_id as record_key,
    quarantine_reasons,
    {{ masked_values('accounts') }} as raw_values
from accounts
where quarantine_reasons is not null
union all
select
    'activities' as table_name,
    activity_id as record_key,
    quarantine_reasons,
    raw_values
from deliveries
where quarantine_reasons is not null
union all
select
    'opportunities' as table_name,
    opportunity_id as record_key,
    quarantine_reasons,
    {{ masked_values('opportunities') }} as raw_values
from opportunities
where quarantine_reasons is not null
