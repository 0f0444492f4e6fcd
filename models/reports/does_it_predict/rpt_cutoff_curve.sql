-- One row per cut-off of the active ruleset: what comes of handing over all leads from it upwards.
with threshold_backtest as (select * from {{ ref('threshold_backtest') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }})

select
    threshold_backtest.cutoff,
    threshold_backtest.precision_rate,
    threshold_backtest.precision_low,
    threshold_backtest.precision_high,
    threshold_backtest.recall,
    threshold_backtest.leads_per_week,
    threshold_backtest.conversions_per_week,
    threshold_backtest.recommended_for
from threshold_backtest
inner join ruleset_quality
    on
        threshold_backtest.ruleset = ruleset_quality.ruleset
        and ruleset_quality.status = 'active'
