-- The stages of the ruleset, as a table of the project's own keeps them.
select
    'default' as ruleset,
    lower(stage) as stage,
    3 - place as stage_order,
    minimum as min_score,
    {%- for column in ['min_fit_score', 'min_engagement_score', 'hand_raise_activity_type', 'hand_raise_days', 'leave_below'] %}
    cast(null as varchar) as {{ column }},
    {%- endfor %}
    'Lead of the stage ' || stage as description
from {{ ref('stage_settings') }}
