-- One row per lifecycle stage of the seed stages: trimmed and typed; what does not parse is null
-- and reported.
with stages as (select * from {{ ref('stages') }})

select
    {{ trimmed_text('stages.ruleset') }} as ruleset,
    {{ trimmed_text('stages.stage') }} as stage,
    {{ parsed_number(trimmed_text('stages.stage_order')) }} as stage_order,
    {{ parsed_number(trimmed_text('stages.min_score')) }} as min_score,
    {{ parsed_number(trimmed_text('stages.min_fit_score')) }} as min_fit_score,
    {{ parsed_number(trimmed_text('stages.min_engagement_score')) }} as min_engagement_score,
    lower({{ trimmed_text('stages.hand_raise_activity_type') }}) as hand_raise_activity_type,
    {{ parsed_whole_number(trimmed_text('stages.hand_raise_days')) }} as hand_raise_days,
    {{ trimmed_text('stages.description') }} as description
from stages
