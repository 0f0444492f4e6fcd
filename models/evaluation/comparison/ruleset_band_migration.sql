-- One row per ruleset scored beside the active one, scale, band there and band under the active
-- one: the migration matrix of the current day.
with compared_leads as (select * from {{ ref('int_compared_leads') }}),

combinations as (
    select
        compared_leads.ruleset,
        compared_leads.active_ruleset,
        compared_leads.priority,
        compared_leads.active_priority,
        compared_leads.grade,
        compared_leads.active_grade,
        compared_leads.engagement_level,
        compared_leads.active_engagement_level,
        compared_leads.lifecycle_stage,
        compared_leads.active_lifecycle_stage,
        count(*) as lead_count
    from compared_leads
    group by
        compared_leads.ruleset,
        compared_leads.active_ruleset,
        compared_leads.priority,
        compared_leads.active_priority,
        compared_leads.grade,
        compared_leads.active_grade,
        compared_leads.engagement_level,
        compared_leads.active_engagement_level,
        compared_leads.lifecycle_stage,
        compared_leads.active_lifecycle_stage
),

scales as (
    select
        ruleset,
        active_ruleset,
        'priority' as scale,
        active_priority as active_band,
        priority as band,
        lead_count
    from combinations
    union all
    select
        ruleset,
        active_ruleset,
        'grade' as scale,
        active_grade as active_band,
        grade as band,
        lead_count
    from combinations
    union all
    select
        ruleset,
        active_ruleset,
        'engagement' as scale,
        active_engagement_level as active_band,
        engagement_level as band,
        lead_count
    from combinations
    union all
    select
        ruleset,
        active_ruleset,
        'stage' as scale,
        active_lifecycle_stage as active_band,
        lifecycle_stage as band,
        lead_count
    from combinations
)

select
    scales.ruleset,
    scales.active_ruleset,
    scales.scale,
    scales.active_band,
    scales.band,
    cast(sum(scales.lead_count) as bigint) as lead_count
from scales
group by
    scales.ruleset, scales.active_ruleset, scales.scale, scales.active_band, scales.band
