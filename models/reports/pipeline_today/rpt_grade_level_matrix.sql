-- One row per grade and engagement level of the active ruleset: the leads that sales can still win,
-- and how many of them wait in the work queue.
with scored_leads as (select * from {{ ref('scored_leads') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

band_ranges as (select * from {{ ref('int_band_ranges') }}),

bands as (
    select
        band_ranges.scale,
        band_ranges.band,
        band_ranges.band_order
    from band_ranges
    inner join rulesets on band_ranges.ruleset = rulesets.ruleset and rulesets.is_active
),

winnable as (
    select
        scored_leads.grade,
        scored_leads.engagement_level,
        count(*) as lead_count,
        sum(case when scored_leads.is_mql then 1 else 0 end) as queue_count
    from scored_leads
    where scored_leads.lifecycle_stage not in ('customer', 'disqualified')
    group by scored_leads.grade, scored_leads.engagement_level
)

select
    grades.band as grade,
    levels.band as engagement_level,
    grades.band || levels.band as grade_level,
    grades.band_order as grade_order,
    levels.band_order as level_order,
    cast(coalesce(winnable.lead_count, 0) as bigint) as lead_count,
    cast(coalesce(winnable.queue_count, 0) as bigint) as queue_count
from bands as grades
inner join bands as levels on grades.scale = 'grade' and levels.scale = 'engagement'
left join winnable
    on grades.band = winnable.grade and levels.band = winnable.engagement_level
