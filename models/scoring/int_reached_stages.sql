-- One row per lead, day to score and ruleset that reaches a stage of its ruleset: the first by
-- stage_order.
{{ config(materialized='view') }}
with lead_scores as (select * from {{ ref('int_lead_scores') }}),

stages as (select * from {{ ref('stg_stages') }}),

hand_raises as (select * from {{ ref('int_hand_raises') }}),

reached as (
    -- a stage that names a hand raise and no minimum is reached by the hand raise alone
    select
        lead_scores.lead_id,
        lead_scores.as_of_date,
        lead_scores.ruleset,
        stages.stage,
        row_number() over (
            partition by lead_scores.lead_id, lead_scores.as_of_date, lead_scores.ruleset
            order by stages.stage_order nulls last, stages.stage nulls last
        ) as stage_rank
    from lead_scores
    inner join stages on lead_scores.ruleset = stages.ruleset
    left join hand_raises
        on
            lead_scores.lead_id = hand_raises.lead_id
            and lead_scores.as_of_date = hand_raises.as_of_date
            and stages.ruleset = hand_raises.ruleset
            and stages.stage = hand_raises.stage
    where
        hand_raises.lead_id is not null
        or (
            (
                coalesce(
                    stages.min_score, stages.min_fit_score, stages.min_engagement_score
                ) is not null
                or stages.hand_raise_activity_type is null
            )
            and (stages.min_score is null or lead_scores.lead_score >= stages.min_score)
            and (stages.min_fit_score is null or lead_scores.fit_score >= stages.min_fit_score)
            and (
                stages.min_engagement_score is null
                or lead_scores.engagement_score >= stages.min_engagement_score
            )
        )
)

select
    reached.lead_id,
    reached.as_of_date,
    reached.ruleset,
    reached.stage
from reached
where reached.stage_rank = 1
