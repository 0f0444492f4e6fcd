-- One row per lead, day to score and ruleset: the sums of its ledger.
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

point_ledger as (select * from {{ ref('int_point_ledger') }}),

sums as (
    select
        point_ledger.lead_id,
        point_ledger.as_of_date,
        point_ledger.ruleset,
        sum(case when point_ledger.component = 'explicit' then point_ledger.points else 0 end)
            as explicit_score,
        sum(case when point_ledger.component = 'implicit' then point_ledger.points else 0 end)
            as implicit_score,
        sum(case when point_ledger.component = 'negative' then point_ledger.points else 0 end)
            as negative_score,
        sum(case when point_ledger.component = 'decay' then point_ledger.points else 0 end)
            as decay_score,
        sum(case when point_ledger.component = 'bound' then point_ledger.points else 0 end)
            as bound_adjustment,
        sum(case when point_ledger.axis = 'fit' then point_ledger.points else 0 end) as fit_score,
        sum(case when point_ledger.axis = 'engagement' then point_ledger.points else 0 end)
            as engagement_score,
        sum(point_ledger.points) as lead_score
    from point_ledger
    group by point_ledger.lead_id, point_ledger.as_of_date, point_ledger.ruleset
)

select
    lead_dates.lead_id,
    lead_dates.as_of_date,
    lead_dates.is_current,
    rulesets.ruleset,
    rulesets.is_active,
    rulesets.ruleset_version,
    {{ rounded_points('coalesce(sums.explicit_score, 0)') }} as explicit_score,
    {{ rounded_points('coalesce(sums.implicit_score, 0)') }} as implicit_score,
    {{ rounded_points('coalesce(sums.negative_score, 0)') }} as negative_score,
    {{ rounded_points('coalesce(sums.decay_score, 0)') }} as decay_score,
    {{ rounded_points('coalesce(sums.bound_adjustment, 0)') }} as bound_adjustment,
    {{ rounded_points('coalesce(sums.lead_score, 0)') }} as lead_score,
    {{ rounded_points('coalesce(sums.fit_score, 0)') }} as fit_score,
    {{ rounded_points('coalesce(sums.engagement_score, 0)') }} as engagement_score
from lead_dates
cross join rulesets
left join sums
    on
        lead_dates.lead_id = sums.lead_id
        and lead_dates.as_of_date = sums.as_of_date
        and rulesets.ruleset = sums.ruleset
