-- One row per optional value of an accepted row that could not be used and was read as null.
with leads as (select * from {{ ref('stg_leads') }}),

accounts as (select * from {{ ref('stg_accounts') }}),

deliveries as (select * from {{ ref('int_activity_deliveries') }}),

opportunities as (select * from {{ ref('stg_opportunities') }}),

found as (
    {{ invalid_values_of('leads', 'lead_id', [
        'employee_count', 'annual_revenue', 'social_followers', 'email_opt_out', 'is_deleted', 'updated_at',
    ]) }}
    union all
    {{ invalid_values_of('accounts', 'account_id', [
        'employee_count', 'annual_revenue', 'updated_at',
    ]) }}
    union all
    select
        'activities' as table_name,
        activity_id as record_key,
        'loaded_at' as column_name,
        unreadable_loaded_at as raw_value
    from deliveries
    where unreadable_loaded_at is not null
    union all
    {{ invalid_values_of('opportunities', 'opportunity_id', ['amount', 'closed_at']) }}
    union all
    select
        'opportunities' as table_name,
        opportunity_id as record_key,
        'outcome' as column_name,
        outcome_text as raw_value
    from opportunities
    where quarantine_reasons is null and outcome_text <> outcome
)

select
    table_name,
    cast(row_number() over (
        partition by table_name
        order by record_key, column_name, raw_value
    ) as integer) as value_number,
    record_key,
    column_name,
    {{ masked_addresses('raw_value') }} as raw_value
from found
