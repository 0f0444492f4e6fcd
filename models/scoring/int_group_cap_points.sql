-- One row per lead, day to score, ruleset and capped criteria group: what the cap adds or takes.
with rule_points as (select * from {{ ref('int_rule_points') }}),

group_caps as (select * from {{ ref('stg_group_caps') }}),

sums as (
    select
        rule_points.lead_id,
        rule_points.as_of_date,
        rule_points.ruleset,
        rule_points.dimension,
        rule_points.axis,
        rule_points.criteria_group,
        sum(rule_points.undecayed_points) as undecayed_points,
        sum(rule_points.current_points) as current_points
    from rule_points
    where rule_points.criteria_group is not null
    group by
        rule_points.lead_id,
        rule_points.as_of_date,
        rule_points.ruleset,
        rule_points.dimension,
        rule_points.axis,
        rule_points.criteria_group
),

bounded as (
    select
        sums.*,
        group_caps.min_points,
        group_caps.max_points
    from sums
    inner join group_caps
        on sums.ruleset = group_caps.ruleset and sums.criteria_group = group_caps.criteria_group
),

capped as (
    select
        bounded.*,
        {{ clamped('bounded.undecayed_points', 'bounded.min_points', 'bounded.max_points') }}
            as capped_undecayed_points,
        {{ clamped('bounded.current_points', 'bounded.min_points', 'bounded.max_points') }}
            as capped_current_points
    from bounded
)

select
    capped.lead_id,
    capped.as_of_date,
    capped.ruleset,
    capped.dimension,
    capped.axis,
    capped.criteria_group,
    capped.capped_undecayed_points - capped.undecayed_points as undecayed_adjustment,
    (capped.capped_current_points - capped.capped_undecayed_points)
    - (capped.current_points - capped.undecayed_points) as decay_adjustment
from capped
where
    capped.capped_undecayed_points <> capped.undecayed_points
    or capped.capped_current_points <> capped.current_points
