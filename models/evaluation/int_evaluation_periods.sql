-- One row per ruleset, period and judged day that counts in it: each day by itself; all days, and
-- all days beside the active ruleset, of which those count that lie a horizon apart.
with recursive score_counts as (select * from {{ ref('int_score_counts') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

judged_days as (
    select
        score_counts.ruleset,
        score_counts.as_of_date
    from score_counts
    where score_counts.judged_lead_count > 0
    group by score_counts.ruleset, score_counts.as_of_date
),

compared_days as (
    select
        judged_days.ruleset,
        rulesets.ruleset as active_ruleset,
        judged_days.as_of_date
    from judged_days
    inner join rulesets on judged_days.ruleset <> rulesets.ruleset and rulesets.is_active
    inner join judged_days as active_days
        on
            rulesets.ruleset = active_days.ruleset
            and judged_days.as_of_date = active_days.as_of_date
),

candidates as (
    select
        judged_days.ruleset,
        'all days' as period,
        judged_days.as_of_date
    from judged_days
    union all
    select
        compared_days.ruleset,
        'beside ' || compared_days.ruleset as period,
        compared_days.as_of_date
    from compared_days
),

steps as (
    select
        candidates.ruleset,
        candidates.period,
        candidates.as_of_date,
        max(earlier_days.as_of_date) as earlier_date
    from candidates
    inner join candidates as earlier_days
        on
            candidates.ruleset = earlier_days.ruleset
            and candidates.period = earlier_days.period
            and {{ days_after('earlier_days.as_of_date', var('conversion_horizon_days')) }}
            <= candidates.as_of_date
    group by candidates.ruleset, candidates.period, candidates.as_of_date
),

kept as (
    -- from the newest day back, so that each conversion counts on one day only and none is lost
    -- between two of them
    select
        candidates.ruleset,
        candidates.period,
        max(candidates.as_of_date) as as_of_date
    from candidates
    group by candidates.ruleset, candidates.period
    union distinct
    select
        kept.ruleset,
        kept.period,
        steps.earlier_date as as_of_date
    from kept
    inner join steps
        on
            kept.ruleset = steps.ruleset
            and kept.period = steps.period
            and kept.as_of_date = steps.as_of_date
)

select * from kept
union all
select
    compared_days.active_ruleset as ruleset,
    kept.period,
    kept.as_of_date
from kept
inner join compared_days
    on
        kept.period = 'beside ' || compared_days.ruleset
        and kept.ruleset = compared_days.ruleset
        and kept.as_of_date = compared_days.as_of_date
union all
select
    judged_days.ruleset,
    cast(judged_days.as_of_date as {{ dbt.type_string() }}) as period,
    judged_days.as_of_date
from judged_days
