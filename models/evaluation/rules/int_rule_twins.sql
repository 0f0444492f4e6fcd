-- One row per ruleset and rule that fires on the same leads as others on the current day: which.
with rule_points as (select * from {{ ref('int_current_rule_points') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

rules as (
    select
        rule_points.ruleset,
        rule_points.rule_id,
        count(*) as lead_count,
        min(rule_points.lead_id) as first_lead_id,
        max(rule_points.lead_id) as last_lead_id
    from rule_points
    group by rule_points.ruleset, rule_points.rule_id
),

candidates as (
    -- so few pairs agree in these that comparing lead by lead costs nothing
    select
        rules.ruleset,
        rules.rule_id,
        twins.rule_id as twin_rule_id,
        rules.lead_count
    from rules
    inner join settings on rules.lead_count >= settings.min_rule_leads
    inner join rules as twins
        on
            rules.ruleset = twins.ruleset
            and rules.rule_id <> twins.rule_id
            and rules.lead_count = twins.lead_count
            and rules.first_lead_id = twins.first_lead_id
            and rules.last_lead_id = twins.last_lead_id
),

either as (
    select
        candidates.*,
        candidates.rule_id as either_rule_id
    from candidates
    union all
    select
        candidates.*,
        candidates.twin_rule_id as either_rule_id
    from candidates
),

shared as (
    -- they fire on no more leads together than each alone
    select
        either.ruleset,
        either.rule_id,
        either.twin_rule_id
    from either
    inner join rule_points
        on
            either.ruleset = rule_points.ruleset
            and either.either_rule_id = rule_points.rule_id
    group by either.ruleset, either.rule_id, either.twin_rule_id, either.lead_count
    having count(distinct rule_points.lead_id) = either.lead_count
)

select
    shared.ruleset,
    shared.rule_id,
    {{ joined_text('shared.twin_rule_id', "', '", 'shared.twin_rule_id') }} as redundant_with
from shared
group by shared.ruleset, shared.rule_id
