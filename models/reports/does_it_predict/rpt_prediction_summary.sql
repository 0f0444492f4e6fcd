-- One row: does the score of the active ruleset say who buys, and does the scorecard?
with ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

scorecard_quality as (select * from {{ ref('scorecard_quality') }}),

newest_card as (
    select max(scorecard_quality.trained_on) as trained_on
    from scorecard_quality
)

select
    ruleset_quality.ruleset,
    ruleset_quality.lead_count > 0 as is_judged,
    ruleset_quality.lead_count = 0 as is_not_judged,
    ruleset_quality.verdict,
    ruleset_quality.verdict_reason,
    ruleset_quality.day_count,
    ruleset_quality.first_date,
    ruleset_quality.last_date,
    ruleset_quality.attributes_as_of,
    ruleset_quality.lead_count,
    ruleset_quality.conversion_count,
    ruleset_quality.conversion_rate,
    ruleset_quality.auc,
    cast(cast(ruleset_quality.auc_low as decimal(18, 2)) as {{ dbt.type_string() }})
    || ' to ' || cast(cast(ruleset_quality.auc_high as decimal(18, 2)) as {{ dbt.type_string() }})
        as auc_interval,
    ruleset_quality.top_decile_lift,
    cast(cast(ruleset_quality.top_decile_lift_low as decimal(18, 1)) as {{ dbt.type_string() }})
    || ' to '
    || cast(cast(ruleset_quality.top_decile_lift_high as decimal(18, 1)) as {{ dbt.type_string() }})
        as top_decile_lift_interval,
    scorecard_quality.status as scorecard_status,
    scorecard_quality.reason as scorecard_reason,
    measured.auc is not null as has_scorecard,
    cast(measured.auc as decimal(18, 6)) as scorecard_auc,
    cast(cast(measured.auc_lower as decimal(18, 2)) as {{ dbt.type_string() }})
    || ' to '
    || cast(cast(measured.auc_upper as decimal(18, 2)) as {{ dbt.type_string() }})
        as scorecard_auc_interval
from ruleset_quality
left join newest_card on newest_card.trained_on is not null
left join scorecard_quality on newest_card.trained_on = scorecard_quality.trained_on
left join scorecard_quality as measured
    -- a run that learns nothing keeps a card of before, with what was measured then
    on
        coalesce(scorecard_quality.active_trained_on, scorecard_quality.trained_on)
        = measured.trained_on
where ruleset_quality.status = 'active'
