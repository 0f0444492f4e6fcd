-- One row per stage that stands in its ruleset twice, has a reserved name, cannot be reached, or is
-- left as it is entered.
with stages as (select * from {{ ref('stg_stages') }}),

reach as (select * from {{ ref('int_ruleset_reach') }}),

minimums as (
    select
        stages.ruleset,
        stages.stage,
        'stages.min_score' as field,
        stages.min_score as minimum,
        reach.max_lead_score as highest
    from stages
    inner join reach on stages.ruleset = reach.ruleset
    union all
    select
        stages.ruleset,
        stages.stage,
        'stages.min_fit_score' as field,
        stages.min_fit_score as minimum,
        reach.max_fit_score as highest
    from stages
    inner join reach on stages.ruleset = reach.ruleset
    union all
    select
        stages.ruleset,
        stages.stage,
        'stages.min_engagement_score' as field,
        stages.min_engagement_score as minimum,
        reach.max_engagement_score as highest
    from stages
    inner join reach on stages.ruleset = reach.ruleset
),

repeated_stages as (
    select
        stages.ruleset,
        max(stages.stage) as stage
    from stages
    where stages.stage is not null
    group by stages.ruleset, lower(stages.stage)
    having count(*) > 1
)

select
    ruleset,
    stage as rule_id,
    field,
    'the ruleset reaches at most ' || {{ number_text('highest') }} as problem,
    'a lower minimum, or rules that give the points' as write_instead
from minimums
where minimum > highest
union all
select
    ruleset,
    stage as rule_id,
    'stages.stage' as field,
    'the ruleset has it more than once' as problem,
    'one row for each stage' as write_instead
from repeated_stages
union all
select
    ruleset,
    stage as rule_id,
    'stages.stage' as field,
    'the lifecycle has a stage of this name already' as problem,
    'another name' as write_instead
from stages
where lower(stage) in ('disqualified', 'customer', 'opportunity', 'lead')
union all
select
    ruleset,
    stage as rule_id,
    'stages.leave_below' as field,
    'a lead would leave the stage with a score that enters it' as problem,
    'a number of at most min_score' as write_instead
from stages
where leave_below > min_score
