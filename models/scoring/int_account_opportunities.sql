-- One row per account with an opportunity known on the current day: is one won, is one open?
with score_dates as (select * from {{ ref('int_score_dates') }}),

opportunities as (select * from {{ ref('int_opportunities') }})

select
    opportunities.account_id,
    max(case
        when
            opportunities.outcome = 'won' and opportunities.decided_date <= score_dates.as_of_date
            then 1
        else 0
    end) = 1 as has_won,
    max(case when opportunities.decided_date <= score_dates.as_of_date then 0 else 1 end) = 1
        as has_open
from opportunities
inner join score_dates
    on score_dates.is_current and opportunities.created_date <= score_dates.as_of_date
where opportunities.account_id is not null
group by opportunities.account_id
