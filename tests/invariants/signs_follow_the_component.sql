-- Explicit and implicit rules only give, negative rules only take.
select
    lead_id,
    ruleset,
    component,
    rule_id,
    points
from {{ ref('int_point_ledger') }}
where
    entry_type = 'rule'
    and (
        (component in ('explicit', 'implicit') and points <= 0)
        or (component = 'negative' and points >= 0)
    )
