-- One row per ruleset, period of several days and judged day in it: all its days, those that this
-- run scores, and the days on which the active ruleset was judged beside it, by the same leads.
with score_counts as (select * from {{ ref('int_score_counts') }}),

evaluated_scores as (select * from {{ ref('int_evaluated_scores') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

judged_days as (
    select
        score_counts.ruleset,
        score_counts.as_of_date,
        sum(score_counts.judged_lead_count) as lead_count
    from score_counts
    where score_counts.judged_lead_count > 0
    group by score_counts.ruleset, score_counts.as_of_date
),

shared_days as (
    select
        challengers.ruleset,
        challengers.as_of_date,
        count(*) as lead_count
    from evaluated_scores as challengers
    inner join rulesets on challengers.ruleset <> rulesets.ruleset and rulesets.is_active
    inner join evaluated_scores as actives
        on
            rulesets.ruleset = actives.ruleset
            and challengers.lead_id = actives.lead_id
            and challengers.as_of_date = actives.as_of_date
    group by challengers.ruleset, challengers.as_of_date
)

select
    ruleset,
    'all days' as period,
    as_of_date
from judged_days
union all
select
    judged_days.ruleset,
    'days of this run' as period,
    judged_days.as_of_date
from judged_days
inner join score_dates on judged_days.as_of_date = score_dates.as_of_date
union all
-- a day on which only one of them knew leads that came late would judge them by different leads
select
    judged_days.ruleset,
    'beside ' || judged_days.ruleset as period,
    judged_days.as_of_date
from judged_days
inner join shared_days
    on
        judged_days.ruleset = shared_days.ruleset
        and judged_days.as_of_date = shared_days.as_of_date
        and judged_days.lead_count = shared_days.lead_count
inner join rulesets on rulesets.is_active
inner join judged_days as active_days
    on
        rulesets.ruleset = active_days.ruleset
        and judged_days.as_of_date = active_days.as_of_date
        and judged_days.lead_count = active_days.lead_count
