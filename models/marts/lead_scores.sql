-- One row per lead and scored ruleset on the current day, to compare rulesets.
-- depends_on: {{ ref('int_point_ledger') }}, so that what its tests stop never gets here
with scored_leads as (select * from {{ ref('int_scored_leads') }})

select
    lead_id,
    ruleset,
    ruleset_version,
    as_of_date,
    is_active as is_active_ruleset,
    explicit_score,
    implicit_score,
    negative_score,
    decay_score,
    bound_adjustment,
    lead_score,
    fit_score,
    engagement_score,
    grade,
    engagement_level,
    grade_level,
    priority,
    lifecycle_stage,
    is_mql,
    is_sql,
    is_disqualified,
    score_rank,
    score_percentile
from scored_leads
where is_current
