-- One row per band that no score reaches, and per stage that shares its place in the order.
with bands as (select * from {{ ref('stg_bands') }}),

reach as (select * from {{ ref('int_ruleset_reach') }}),

stages as (select * from {{ ref('stg_stages') }}),

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
