-- One row per ruleset and rule that moves a score on the current day: for how many leads, and how
-- many of them would be in another band without it.
with rule_removals as (select * from {{ ref('int_rule_removals') }}),

band_ranges as (select * from {{ ref('int_band_ranges') }})

select
    rule_removals.ruleset,
    rule_removals.rule_id,
    cast(count(*) as bigint) as current_lead_count,
    cast(sum(
        case
            when
                {{ is_in_band('rule_removals.lead_score', 'priorities') }}
                and {{ is_in_band('rule_removals.axis_score', 'levels') }}
                then 0
            else 1
        end
    ) as bigint) as band_change_count
from rule_removals
inner join band_ranges as priorities
    on
        rule_removals.ruleset = priorities.ruleset
        and priorities.scale = 'priority'
        and rule_removals.priority = priorities.band
inner join band_ranges as levels
    on
        rule_removals.ruleset = levels.ruleset
        and rule_removals.axis_scale = levels.scale
        and rule_removals.axis_band = levels.band
group by rule_removals.ruleset, rule_removals.rule_id
