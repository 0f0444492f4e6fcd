-- Where should MQL and SQL be cut for what sales can follow, and what would come of it? The row of
-- a ruleset without a signal says so and names no cut-off.
-- dbt show --select where_to_cut --limit 50
with recommended_thresholds as (select * from {{ ref('recommended_thresholds') }})

select
    recommended_thresholds.ruleset,
    recommended_thresholds.stage,
    recommended_thresholds.verdict,
    recommended_thresholds.current_cutoff,
    recommended_thresholds.recommended_cutoff,
    recommended_thresholds.capacity_per_week,
    recommended_thresholds.leads_per_week,
    recommended_thresholds.expected_conversions_per_week,
    recommended_thresholds.median_days_to_conversion,
    recommended_thresholds.verdict_reason
from recommended_thresholds
order by
    recommended_thresholds.ruleset asc nulls last, recommended_thresholds.stage asc nulls last
