-- What does time take away? For each rule: the points its activities gave, what has faded of them,
-- and for how many leads. A rule whose points are nearly all gone has a half-life that is too short
-- for your sales cycle, or a feed that broke. The last rows are dormancy, taken for silence.
-- dbt show --select decay_effect --limit 100
with point_ledger as (select * from {{ ref('point_ledger') }}),

rule_points as (
    select
        point_ledger.ruleset,
        point_ledger.rule_id,
        sum(case when point_ledger.component <> 'decay' then point_ledger.points else 0 end)
            as points_earned,
        sum(case when point_ledger.component = 'decay' then point_ledger.points else 0 end)
            as points_faded,
        count(distinct point_ledger.lead_id) as lead_count
    from point_ledger
    where point_ledger.rule_id is not null
    group by point_ledger.ruleset, point_ledger.rule_id
)

select
    rule_points.ruleset,
    rule_points.rule_id,
    rule_points.lead_count,
    rule_points.points_earned,
    rule_points.points_faded,
    {{ ratio('-rule_points.points_faded', 'rule_points.points_earned') }} as faded_share,
    {{ ratio('rule_points.points_faded', 'rule_points.lead_count') }} as points_faded_per_lead
from rule_points
where rule_points.points_faded <> 0
order by faded_share desc nulls last, rule_points.rule_id asc nulls last
