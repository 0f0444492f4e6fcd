-- Do better bands convert more often, and by how much? Conversion rate of each band with its
-- interval, against that of all leads (lift 1). Needs judged past days (history_from).
-- dbt show --select band_lift --limit 200
with band_performance as (select * from {{ ref('band_performance') }})

select
    band_performance.ruleset,
    band_performance.scale,
    band_performance.band,
    band_performance.lead_count,
    band_performance.conversion_count,
    band_performance.conversion_rate,
    band_performance.conversion_rate_low,
    band_performance.conversion_rate_high,
    band_performance.lift,
    band_performance.share_of_conversions,
    band_performance.is_monotone
from band_performance
where band_performance.lead_count > 0
order by
    band_performance.ruleset asc nulls last,
    band_performance.scale asc nulls last,
    band_performance.lower_bound desc nulls last,
    band_performance.band asc nulls last
