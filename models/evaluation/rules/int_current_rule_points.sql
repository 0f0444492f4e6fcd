-- One row per ruleset, lead and rule that moves its score on the current day: the points, decay
-- included.
with point_ledger as (select * from {{ ref('int_point_ledger') }})

select
    point_ledger.ruleset,
    point_ledger.lead_id,
    point_ledger.rule_id,
    point_ledger.axis,
    point_ledger.criteria_group,
    sum(point_ledger.points) as points
from point_ledger
where point_ledger.rule_id is not null
group by
    point_ledger.ruleset,
    point_ledger.lead_id,
    point_ledger.rule_id,
    point_ledger.axis,
    point_ledger.criteria_group
