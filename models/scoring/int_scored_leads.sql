-- One row per lead, day to score and ruleset: scores, bands, stage and rank together, ready to be
-- published.
with lead_scores as (select * from {{ ref('int_lead_scores') }}),

lead_bands as (select * from {{ ref('int_lead_bands') }}),

lifecycle_stages as (select * from {{ ref('int_lifecycle_stages') }}),

score_ranks as (select * from {{ ref('int_score_ranks') }}),

surge_points as (select * from {{ ref('int_surge_points') }}),

dormancy_points as (select * from {{ ref('int_dormancy_points') }}),

surging as (
    select
        surge_points.lead_id,
        surge_points.as_of_date,
        surge_points.ruleset
    from surge_points
    group by surge_points.lead_id, surge_points.as_of_date, surge_points.ruleset
)

select
    lead_scores.lead_id,
    lead_scores.as_of_date,
    lead_scores.is_current,
    lead_scores.ruleset,
    lead_scores.is_active,
    lead_scores.ruleset_version,
    lead_scores.explicit_score,
    lead_scores.implicit_score,
    lead_scores.negative_score,
    lead_scores.decay_score,
    lead_scores.bound_adjustment,
    lead_scores.lead_score,
    lead_scores.fit_score,
    lead_scores.engagement_score,
    lead_bands.grade,
    lead_bands.engagement_level,
    lead_bands.grade_level,
    lead_bands.priority,
    lifecycle_stages.lifecycle_stage,
    lifecycle_stages.is_mql,
    lifecycle_stages.is_sql,
    lifecycle_stages.is_disqualified,
    lifecycle_stages.disqualified_reason,
    score_ranks.score_rank,
    score_ranks.score_percentile,
    surging.lead_id is not null as is_surging,
    dormancy_points.lead_id is not null as is_dormant
from lead_scores
inner join lead_bands
    on
        lead_scores.lead_id = lead_bands.lead_id
        and lead_scores.as_of_date = lead_bands.as_of_date
        and lead_scores.ruleset = lead_bands.ruleset
inner join lifecycle_stages
    on
        lead_scores.lead_id = lifecycle_stages.lead_id
        and lead_scores.as_of_date = lifecycle_stages.as_of_date
        and lead_scores.ruleset = lifecycle_stages.ruleset
inner join score_ranks
    on
        lead_scores.as_of_date = score_ranks.as_of_date
        and lead_scores.ruleset = score_ranks.ruleset
        and lead_scores.lead_score = score_ranks.lead_score
left join surging
    on
        lead_scores.lead_id = surging.lead_id
        and lead_scores.as_of_date = surging.as_of_date
        and lead_scores.ruleset = surging.ruleset
left join dormancy_points
    on
        lead_scores.lead_id = dormancy_points.lead_id
        and lead_scores.as_of_date = dormancy_points.as_of_date
        and lead_scores.ruleset = dormancy_points.ruleset
