-- A rule, a cap and a bound each give a lead at most one row a component, and never a row of 0
-- points.
select
    lead_id,
    ruleset,
    component,
    entry_type,
    rule_id,
    criteria_group,
    count(*) as row_count
from {{ ref('int_point_ledger') }}
group by lead_id, ruleset, component, entry_type, rule_id, criteria_group
having count(*) > 1 or min(abs(points)) = 0
