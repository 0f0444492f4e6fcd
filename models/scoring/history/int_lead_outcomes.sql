-- One row per lead and scored day whose horizon has passed, customers of that day left out: does it
-- convert, that is, is an opportunity of it won within the horizon?
with score_history as (select * from {{ ref('lead_score_history') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

wins as (select * from {{ ref('int_wins') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

judged_days as (
    select
        score_history.as_of_date,
        {{ days_after('score_history.as_of_date', var('conversion_horizon_days')) }}
            as horizon_end_date
    from score_history
    inner join score_dates
        on
            {{ days_after('score_history.as_of_date', var('conversion_horizon_days')) }}
            <= score_dates.as_of_date
            and score_dates.is_current
    group by score_history.as_of_date
),

scored as (
    -- a lead merged or deleted since has handed its opportunities on
    select
        score_history.lead_id,
        score_history.as_of_date,
        judged_days.horizon_end_date
    from score_history
    inner join judged_days on score_history.as_of_date = judged_days.as_of_date
    inner join lead_profiles on score_history.lead_id = lead_profiles.lead_id
    group by score_history.lead_id, score_history.as_of_date, judged_days.horizon_end_date
),

first_wins as (
    select
        scored.lead_id,
        scored.as_of_date,
        scored.horizon_end_date,
        min(wins.won_date) as first_won_date,
        min(case when wins.won_date > scored.as_of_date then wins.won_date end) as next_won_date
    from scored
    left join wins on scored.lead_id = wins.lead_id
    group by scored.lead_id, scored.as_of_date, scored.horizon_end_date
)

select
    first_wins.lead_id,
    first_wins.as_of_date,
    first_wins.horizon_end_date,
    coalesce(first_wins.next_won_date <= first_wins.horizon_end_date, false) as is_conversion,
    case
        when first_wins.next_won_date <= first_wins.horizon_end_date
            then first_wins.next_won_date
    end as conversion_date
from first_wins
where first_wins.first_won_date is null or first_wins.first_won_date > first_wins.as_of_date
