-- One row per lifecycle stage: trimmed and typed. What does not parse is null, and reported.
with stages as (select * from {{ ref('stages') }}),

trimmed as (
    select
        {{ trimmed_text('stages.ruleset') }} as ruleset,
        {{ trimmed_text('stages.stage') }} as stage,
        {{ trimmed_text('stages.stage_order') }} as stage_order,
        {{ trimmed_text('stages.min_score') }} as min_score,
        {{ trimmed_text('stages.min_fit_score') }} as min_fit_score,
        {{ trimmed_text('stages.min_engagement_score') }} as min_engagement_score,
        lower({{ trimmed_text('stages.hand_raise_activity_type') }}) as hand_raise_activity_type,
        {{ trimmed_text('stages.hand_raise_days') }} as hand_raise_days,
        {{ trimmed_text('stages.leave_below') }} as leave_below
    from stages
)

select
    trimmed.ruleset,
    trimmed.stage,
    {{ parsed_number('trimmed.stage_order') }} as stage_order,
    {{ parsed_number('trimmed.min_score') }} as min_score,
    {{ parsed_number('trimmed.min_fit_score') }} as min_fit_score,
    {{ parsed_number('trimmed.min_engagement_score') }} as min_engagement_score,
    trimmed.hand_raise_activity_type,
    {{ parsed_whole_number('trimmed.hand_raise_days') }} as hand_raise_days,
    {{ parsed_number('trimmed.leave_below') }} as leave_below
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.stage, trimmed.stage_order, trimmed.min_score,
        trimmed.min_fit_score, trimmed.min_engagement_score, trimmed.hand_raise_activity_type,
        trimmed.hand_raise_days, trimmed.leave_below
    ) is not null
