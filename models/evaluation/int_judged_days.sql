-- One row per ruleset, period of several days and judged day in it: all its days, and the days on
-- which the active ruleset was judged beside it.
with score_counts as (select * from {{ ref('int_score_counts') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

judged_days as (
    select
        score_counts.ruleset,
        score_counts.as_of_date
    from score_counts
    where score_counts.judged_lead_count > 0
    group by score_counts.ruleset, score_counts.as_of_date
)

select
    judged_days.ruleset,
    'all days' as period,
    judged_days.as_of_date
from judged_days
union all
select
    judged_days.ruleset,
    'beside ' || judged_days.ruleset as period,
    judged_days.as_of_date
from judged_days
inner join rulesets on judged_days.ruleset <> rulesets.ruleset and rulesets.is_active
inner join judged_days as active_days
    on
        rulesets.ruleset = active_days.ruleset
        and judged_days.as_of_date = active_days.as_of_date
