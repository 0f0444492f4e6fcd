-- One row per ruleset, scale and band: its leads on the judged days that count, and conversions.
with counted_scores as (select * from {{ ref('int_counted_scores') }}),

combinations as (
    select
        counted_scores.ruleset,
        counted_scores.priority,
        counted_scores.grade,
        counted_scores.engagement_level,
        counted_scores.grade_level,
        count(*) as lead_count,
        sum(case when counted_scores.is_conversion then 1 else 0 end) as conversion_count
    from counted_scores
    where counted_scores.period = 'all days'
    group by
        counted_scores.ruleset,
        counted_scores.priority,
        counted_scores.grade,
        counted_scores.engagement_level,
        counted_scores.grade_level
),

scales as (
    select
        ruleset,
        'priority' as scale,
        priority as band,
        lead_count,
        conversion_count
    from combinations
    union all
    select
        ruleset,
        'grade' as scale,
        grade as band,
        lead_count,
        conversion_count
    from combinations
    union all
    select
        ruleset,
        'engagement' as scale,
        engagement_level as band,
        lead_count,
        conversion_count
    from combinations
    union all
    select
        ruleset,
        'grade_level' as scale,
        grade_level as band,
        lead_count,
        conversion_count
    from combinations
)

select
    scales.ruleset,
    scales.scale,
    scales.band,
    cast(sum(scales.lead_count) as bigint) as lead_count,
    cast(sum(scales.conversion_count) as bigint) as conversion_count
from scales
group by scales.ruleset, scales.scale, scales.band
