-- One row per ruleset scored beside the active one and entry of its ledger or the active one's: the
-- points that each gives on the current day. They add up to what the scores move.
-- depends_on: {{ ref('lead_score_history') }}, so that what its tests stop never gets here
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

entries as (
    select
        point_ledger.ruleset,
        coalesce(
            'rule ' || point_ledger.rule_id, 'limit of ' || point_ledger.criteria_group,
            'limit of the score'
        ) as entry,
        point_ledger.rule_id,
        count(distinct point_ledger.lead_id) as lead_count,
        sum(point_ledger.points) as points
    from point_ledger
    group by point_ledger.ruleset, point_ledger.rule_id, point_ledger.criteria_group
),

summed as (
    -- a rule of one ruleset stands beside the rule of the same name of the other, in any group
    select
        entries.ruleset,
        entries.entry,
        entries.rule_id,
        sum(entries.lead_count) as lead_count,
        sum(entries.points) as points
    from entries
    group by entries.ruleset, entries.entry, entries.rule_id
),

pairs as (
    select
        rulesets.ruleset,
        actives.ruleset as active_ruleset
    from rulesets
    inner join rulesets as actives on actives.is_active
    where not rulesets.is_active
),

compared as (
    select
        pairs.ruleset,
        pairs.active_ruleset,
        summed.entry,
        summed.rule_id,
        case when summed.ruleset = pairs.ruleset then summed.lead_count else 0 end as lead_count,
        case when summed.ruleset = pairs.active_ruleset then summed.lead_count else 0 end
            as active_lead_count,
        case when summed.ruleset = pairs.ruleset then summed.points else 0 end as points,
        case when summed.ruleset = pairs.active_ruleset then summed.points else 0 end
            as active_points
    from pairs
    inner join summed
        on pairs.ruleset = summed.ruleset or pairs.active_ruleset = summed.ruleset
)

select
    compared.ruleset,
    compared.active_ruleset,
    compared.entry,
    compared.rule_id,
    cast(sum(compared.lead_count) as bigint) as lead_count,
    cast(sum(compared.active_lead_count) as bigint) as active_lead_count,
    {{ rounded_points('sum(compared.points)') }} as points,
    {{ rounded_points('sum(compared.active_points)') }} as active_points,
    {{ rounded_points('sum(compared.points) - sum(compared.active_points)') }} as points_moved
from compared
group by compared.ruleset, compared.active_ruleset, compared.entry, compared.rule_id
