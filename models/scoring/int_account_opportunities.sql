-- One row per account with an opportunity known on the current day: is one won, is one open?
with score_dates as (select * from {{ ref('int_score_dates') }}),

opportunities as (select * from {{ ref('int_opportunities') }}),

leads as (select * from {{ ref('int_leads') }}),

owned as (
    -- an opportunity that names no account belongs to the account of its lead
    select
        coalesce(opportunities.account_id, leads.account_id) as account_id,
        opportunities.outcome,
        opportunities.created_date,
        opportunities.decided_date
    from opportunities
    left join leads on opportunities.lead_id = leads.lead_id
)

select
    owned.account_id,
    max(case
        when owned.outcome = 'won' and owned.decided_date <= score_dates.as_of_date then 1
        else 0
    end) = 1 as has_won,
    max(case when owned.decided_date <= score_dates.as_of_date then 0 else 1 end) = 1 as has_open
from owned
inner join score_dates
    on score_dates.is_current and owned.created_date <= score_dates.as_of_date
where owned.account_id is not null
group by owned.account_id
