-- A stage is held by a lead that meets its minimums or raised its hand, and by nobody who reaches
-- an earlier one.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

stages as (select * from {{ ref('stg_stages') }}),

hand_raises as (select * from {{ ref('int_hand_raises') }}),

judged as (
    select
        scored_leads.lead_id,
        scored_leads.as_of_date,
        scored_leads.ruleset,
        scored_leads.lifecycle_stage,
        stages.stage,
        stages.stage_order,
        case
            when hand_raises.lead_id is not null then true
            when
                stages.hand_raise_activity_type is not null
                and stages.min_score is null
                and stages.min_fit_score is null
                and stages.min_engagement_score is null
                then false
            else
                scored_leads.lead_score >= coalesce(stages.min_score, scored_leads.lead_score)
                and scored_leads.fit_score >= coalesce(stages.min_fit_score, scored_leads.fit_score)
                and scored_leads.engagement_score
                >= coalesce(stages.min_engagement_score, scored_leads.engagement_score)
        end as is_reached
    from scored_leads
    inner join stages on scored_leads.ruleset = stages.ruleset
    left join hand_raises
        on
            scored_leads.lead_id = hand_raises.lead_id
            and scored_leads.as_of_date = hand_raises.as_of_date
            and stages.ruleset = hand_raises.ruleset
            and stages.stage = hand_raises.stage
    where scored_leads.lifecycle_stage not in ('disqualified', 'customer', 'opportunity')
),

held as (
    select
        lead_id,
        as_of_date,
        ruleset,
        stage_order
    from judged
    where stage = lifecycle_stage
)

select
    judged.lead_id,
    judged.ruleset,
    judged.lifecycle_stage,
    judged.stage,
    judged.is_reached
from judged
left join held
    on
        judged.lead_id = held.lead_id
        and judged.as_of_date = held.as_of_date
        and judged.ruleset = held.ruleset
where
    (judged.stage = judged.lifecycle_stage and not judged.is_reached)
    or (judged.is_reached and held.stage_order is null)
    or (judged.is_reached and judged.stage_order < held.stage_order)
