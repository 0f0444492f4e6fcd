-- Every score of the current day and each of its components is the sum of its ledger rows, for
-- every lead and ruleset.
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

scored_leads as (
    select * from {{ ref('int_scored_leads') }}
    where is_current
),

sums as (
    select
        lead_id,
        ruleset,
        sum(case when component = 'explicit' then points else 0 end) as explicit_points,
        sum(case when component = 'implicit' then points else 0 end) as implicit_points,
        sum(case when component = 'negative' then points else 0 end) as negative_points,
        sum(case when component = 'decay' then points else 0 end) as decay_points,
        sum(case when component = 'bound' then points else 0 end) as bound_points,
        sum(points) as points
    from point_ledger
    group by lead_id, ruleset
)

select
    coalesce(scored_leads.lead_id, sums.lead_id) as lead_id,
    coalesce(scored_leads.ruleset, sums.ruleset) as ruleset,
    scored_leads.explicit_score,
    sums.explicit_points,
    scored_leads.implicit_score,
    sums.implicit_points,
    scored_leads.negative_score,
    sums.negative_points,
    scored_leads.decay_score,
    sums.decay_points,
    scored_leads.bound_adjustment,
    sums.bound_points,
    scored_leads.lead_score,
    sums.points
from scored_leads
full outer join sums
    on scored_leads.lead_id = sums.lead_id and scored_leads.ruleset = sums.ruleset
where
    scored_leads.lead_id is null
    or scored_leads.explicit_score <> coalesce(sums.explicit_points, 0)
    or scored_leads.implicit_score <> coalesce(sums.implicit_points, 0)
    or scored_leads.negative_score <> coalesce(sums.negative_points, 0)
    or scored_leads.decay_score <> coalesce(sums.decay_points, 0)
    or scored_leads.bound_adjustment <> coalesce(sums.bound_points, 0)
    or scored_leads.lead_score <> coalesce(sums.points, 0)
