-- One row per account: its buying committee, scored under the active ruleset on the current day.
with accounts as (select * from {{ ref('int_accounts') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

account_opportunities as (select * from {{ ref('int_account_opportunities') }}),

ranked as (
    select
        scored_leads.*,
        row_number() over (
            partition by scored_leads.account_id
            order by scored_leads.lead_score desc nulls last, scored_leads.lead_id asc nulls last
        ) as contact_rank
    from scored_leads
    where scored_leads.account_id is not null
),

committees as (
    select
        ranked.account_id,
        count(*) as contact_count,
        sum(case when ranked.engagement_score > 0 then 1 else 0 end) as engaged_contact_count,
        sum(case when ranked.is_mql then 1 else 0 end) as mql_count,
        sum(case when ranked.is_sql then 1 else 0 end) as sql_count,
        sum(case when ranked.is_disqualified then 1 else 0 end) as disqualified_contact_count,
        sum(ranked.lead_score) as total_score,
        max(ranked.lead_score) as highest_score,
        sum(case when ranked.contact_rank <= 3 then ranked.lead_score end)
        / sum(case when ranked.contact_rank <= 3 then 1 else 0 end) as top_three_mean_score,
        max(case when ranked.contact_rank = 1 then ranked.lead_id end) as best_lead_id,
        max(ranked.last_activity_at) as last_activity_at
    from ranked
    group by ranked.account_id
)

select
    accounts.account_id,
    accounts.account_name,
    accounts.domain,
    accounts.industry,
    accounts.country,
    accounts.account_type,
    cast(coalesce(committees.contact_count, 0) as integer) as contact_count,
    cast(coalesce(committees.engaged_contact_count, 0) as integer) as engaged_contact_count,
    cast(coalesce(committees.mql_count, 0) as integer) as mql_count,
    cast(coalesce(committees.sql_count, 0) as integer) as sql_count,
    cast(coalesce(committees.disqualified_contact_count, 0) as integer)
        as disqualified_contact_count,
    {{ rounded_points('committees.total_score') }} as total_score,
    {{ rounded_points('committees.highest_score') }} as highest_score,
    {{ rounded_points('cast(committees.top_three_mean_score as decimal(28, 8))') }}
        as top_three_mean_score,
    committees.best_lead_id,
    committees.last_activity_at,
    coalesce(account_opportunities.has_open, false) as has_open_opportunity,
    coalesce(account_opportunities.has_won, false) as is_customer
from accounts
left join committees on accounts.account_id = committees.account_id
left join account_opportunities on accounts.account_id = account_opportunities.account_id
