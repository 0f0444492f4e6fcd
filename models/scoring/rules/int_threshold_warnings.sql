-- One row per band that no score reaches, per stage that shares its place in the order or lets
-- everybody in, and per dormancy rule that shares its days.
with bands as (select * from {{ ref('stg_bands') }}),

reach as (select * from {{ ref('int_ruleset_reach') }}),

stages as (select * from {{ ref('stg_stages') }}),

dormancy_rules as (select * from {{ ref('stg_dormancy_rules') }}),

highest as (
    select
        bands.ruleset,
        bands.scale,
        bands.band,
        bands.lower_bound,
        case bands.scale
            when 'grade' then reach.max_fit_score
            when 'engagement' then reach.max_engagement_score
            else reach.max_lead_score
        end as highest_score
    from bands
    inner join reach on bands.ruleset = reach.ruleset
),

first_stages as (
    select
        stages.ruleset,
        stages.stage,
        min(stages.stage) over (partition by stages.ruleset, stages.stage_order) as first_stage
    from stages
    where stages.stage_order is not null
),

first_dormancy_rules as (
    select
        dormancy_rules.ruleset,
        dormancy_rules.rule_id,
        min(dormancy_rules.rule_id) over (
            partition by dormancy_rules.ruleset, dormancy_rules.inactive_days
        ) as first_rule_id
    from dormancy_rules
    where dormancy_rules.inactive_days is not null
)

select
    highest.ruleset,
    highest.scale || ' ' || highest.band as rule_id,
    'bands.lower_bound' as field,
    'the ruleset reaches at most ' || {{ number_text('highest.highest_score') }} as problem,
    'a lower bound, or rules that give the points' as write_instead
from highest
where highest.lower_bound > highest.highest_score
union all
select
    first_stages.ruleset,
    first_stages.stage as rule_id,
    'stages.stage_order' as field,
    'the stage ' || first_stages.first_stage || ' has the same place and is tried first' as problem,
    'a place of its own for each stage' as write_instead
from first_stages
where first_stages.stage <> first_stages.first_stage
union all
select
    stages.ruleset,
    stages.stage as rule_id,
    'stages.stage' as field,
    'it has no minimum and no hand raise, so that every lead reaches it' as problem,
    'a minimum or a hand_raise_activity_type' as write_instead
from stages
where
    coalesce(stages.min_score, stages.min_fit_score, stages.min_engagement_score) is null
    and stages.hand_raise_activity_type is null
union all
select
    first_dormancy_rules.ruleset,
    first_dormancy_rules.rule_id,
    'dormancy_rules.inactive_days' as field,
    'the rule ' || first_dormancy_rules.first_rule_id || ' has as many days and applies instead'
        as problem,
    'other days, or one of the two rules' as write_instead
from first_dormancy_rules
where first_dormancy_rules.rule_id <> first_dormancy_rules.first_rule_id
