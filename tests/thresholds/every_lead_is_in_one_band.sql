-- Each lead is in exactly one band of every scale, and it is the highest whose lower bound its
-- score reaches. Leads with the same score and band are looked at together; one of them is named.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

bands as (select * from {{ ref('stg_bands') }}),

written as (
    select
        ruleset,
        'priority' as scale,
        lead_score as score,
        priority as band,
        min(lead_id) as lead_id
    from scored_leads
    group by ruleset, lead_score, priority
    union all
    select
        ruleset,
        'grade' as scale,
        fit_score as score,
        grade as band,
        min(lead_id) as lead_id
    from scored_leads
    group by ruleset, fit_score, grade
    union all
    select
        ruleset,
        'engagement' as scale,
        engagement_score as score,
        engagement_level as band,
        min(lead_id) as lead_id
    from scored_leads
    group by ruleset, engagement_score, engagement_level
),

reached as (
    select
        written.lead_id,
        written.ruleset,
        written.scale,
        written.score,
        written.band,
        bands.band as reached_band,
        row_number() over (
            partition by written.ruleset, written.scale, written.score, written.band
            order by bands.lower_bound desc nulls last
        ) as band_rank
    from written
    left join bands
        on
            written.ruleset = bands.ruleset
            and written.scale = bands.scale
            and (bands.lower_bound is null or written.score >= bands.lower_bound)
)

select
    lead_id,
    ruleset,
    scale,
    score,
    band,
    reached_band
from reached
where band_rank = 1 and (band is null or reached_band is null or band <> reached_band)
