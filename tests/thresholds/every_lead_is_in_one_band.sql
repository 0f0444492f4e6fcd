-- Each lead is in exactly one band of every scale, and it is the highest whose lower bound its
-- score reaches.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

bands as (select * from {{ ref('stg_bands') }}),

written as (
    select
        lead_id,
        as_of_date,
        ruleset,
        'priority' as scale,
        lead_score as score,
        priority as band
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'grade' as scale,
        fit_score as score,
        grade as band
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'engagement' as scale,
        engagement_score as score,
        engagement_level as band
    from scored_leads
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
            partition by written.lead_id, written.as_of_date, written.ruleset, written.scale
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
