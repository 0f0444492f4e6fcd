-- What if leads were called from another score on, and for nothing but their score? For each
-- cut-off: how many leads of today reach it, whom that adds to the MQLs of today and whom it loses,
-- and what came of it on the judged past days (null without). The cut-off to pick: where_to_cut.
-- dbt show --select threshold_what_if --limit 200
with scored_leads as (select * from {{ ref('scored_leads') }}),

threshold_backtest as (select * from {{ ref('threshold_backtest') }}),

callable as (
    -- who is with sales already, or never will be, is not called
    select
        scored_leads.ruleset,
        scored_leads.lead_score,
        scored_leads.is_mql
    from scored_leads
    where scored_leads.lifecycle_stage not in ('opportunity', 'customer', 'disqualified')
),

cutoffs as (
    select
        threshold_backtest.ruleset,
        threshold_backtest.cutoff
    from threshold_backtest
    union distinct
    select
        callable.ruleset,
        {{ rounded_points('floor(callable.lead_score)') }} as cutoff
    from callable
),

reached as (
    select
        cutoffs.ruleset,
        cutoffs.cutoff,
        count(*) as lead_count,
        sum(case when callable.is_mql then 0 else 1 end) as leads_gained,
        sum(case when callable.is_mql then 1 else 0 end) as mqls_kept
    from cutoffs
    inner join callable
        on cutoffs.ruleset = callable.ruleset and cutoffs.cutoff <= callable.lead_score
    group by cutoffs.ruleset, cutoffs.cutoff
),

mqls as (
    select
        callable.ruleset,
        sum(case when callable.is_mql then 1 else 0 end) as mql_count
    from callable
    group by callable.ruleset
)

select
    reached.ruleset,
    reached.cutoff,
    reached.lead_count as leads_today,
    reached.leads_gained,
    mqls.mql_count - reached.mqls_kept as mqls_lost,
    threshold_backtest.leads_per_week,
    threshold_backtest.conversions_per_week,
    threshold_backtest.precision_rate,
    threshold_backtest.precision_low,
    threshold_backtest.precision_high,
    threshold_backtest.recall,
    threshold_backtest.lift,
    threshold_backtest.recommended_for
from reached
inner join mqls on reached.ruleset = mqls.ruleset
left join threshold_backtest
    on
        reached.ruleset = threshold_backtest.ruleset
        and reached.cutoff = threshold_backtest.cutoff
order by reached.ruleset asc nulls last, reached.cutoff asc nulls last
