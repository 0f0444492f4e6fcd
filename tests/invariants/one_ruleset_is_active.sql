-- Exactly one of the scored rulesets is active: its scores are the ones that are published.
select
    count(*) as ruleset_count,
    sum(case when is_active then 1 else 0 end) as active_count
from {{ ref('int_rulesets') }}
having coalesce(sum(case when is_active then 1 else 0 end), 0) <> 1
