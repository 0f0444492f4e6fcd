-- One row per band, cap, bound or stage that cannot be meant as it is written.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

bands as (select * from {{ ref('stg_bands') }}),

group_caps as (select * from {{ ref('stg_group_caps') }}),

stages as (select * from {{ ref('stg_stages') }}),

rule_fields as (select * from {{ ref('rule_fields') }}),

reach as (select * from {{ ref('int_ruleset_reach') }}),

scales as (
    select {{ split_rows('rule_fields.choices', "'|'") }} as scale
    from rule_fields
    where rule_fields.rule_table = 'bands' and rule_fields.field = 'scale'
),

band_counts as (
    select
        rulesets.ruleset,
        scales.scale,
        sum(case when bands.band is not null and bands.lower_bound is null then 1 else 0 end)
            as open_count
    from rulesets
    cross join scales
    left join bands on rulesets.ruleset = bands.ruleset and scales.scale = bands.scale
    group by rulesets.ruleset, scales.scale
),

repeated_bands as (
    select
        bands.ruleset,
        bands.scale,
        max(bands.band) as band,
        bands.lower_bound
    from bands
    where bands.lower_bound is not null
    group by bands.ruleset, bands.scale, bands.lower_bound
    having count(*) > 1
),

repeated_names as (
    select
        bands.ruleset,
        bands.scale as seed_name,
        bands.band as row_name
    from bands
    group by bands.ruleset, bands.scale, bands.band
    having count(*) > 1
    union all
    select
        group_caps.ruleset,
        'group_caps' as seed_name,
        group_caps.criteria_group as row_name
    from group_caps
    group by group_caps.ruleset, group_caps.criteria_group
    having count(*) > 1
    union all
    select
        stages.ruleset,
        'stages' as seed_name,
        stages.stage as row_name
    from stages
    group by stages.ruleset, stages.stage
    having count(*) > 1
    union all
    select
        rulesets.ruleset,
        'rulesets' as seed_name,
        rulesets.ruleset as row_name
    from rulesets
    group by rulesets.ruleset
    having count(*) > 1
),

active_count as (
    select count(*) as active_count from rulesets
    where rulesets.status = 'active'
),

stage_minimums as (
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
)

select
    ruleset,
    scale as rule_id,
    'bands.lower_bound' as field,
    'the scale ' || scale || ' has ' || cast(open_count as {{ dbt.type_string() }})
    || ' bands without a lower bound' as problem,
    'exactly one band with an empty lower_bound, the lowest' as write_instead
from band_counts
where open_count <> 1
union all
select
    ruleset,
    band as rule_id,
    'bands.lower_bound' as field,
    'two bands of the scale '
    || scale
    || ' begin at '
    || {{ number_text('lower_bound') }} as problem,
    'a lower_bound of its own for each band' as write_instead
from repeated_bands
union all
select
    ruleset,
    row_name as rule_id,
    seed_name as field,
    'it stands there more than once' as problem,
    'one row' as write_instead
from repeated_names
where row_name is not null
union all
select
    ruleset,
    ruleset as rule_id,
    'rulesets.min_score' as field,
    'min_score is above max_score' as problem,
    'the lower number as min_score' as write_instead
from rulesets
where min_score > max_score
union all
select
    ruleset,
    criteria_group as rule_id,
    'group_caps.min_points' as field,
    'min_points is above max_points' as problem,
    'the lower number as min_points' as write_instead
from group_caps
where min_points > max_points
union all
select
    rulesets.ruleset,
    rulesets.ruleset as rule_id,
    'rulesets.status' as field,
    'more than one ruleset is active' as problem,
    'active for one ruleset, and challenger, preset or archived for the others' as write_instead
from rulesets
cross join active_count
where rulesets.status = 'active' and active_count.active_count > 1
union all
select
    null as ruleset,
    null as rule_id,
    'rulesets.status' as field,
    'no ruleset is active' as problem,
    'active for one ruleset' as write_instead
from active_count
where active_count = 0
union all
select
    ruleset,
    stage as rule_id,
    field,
    'the ruleset reaches at most ' || {{ number_text('highest') }} as problem,
    'a lower minimum, or rules that give the points' as write_instead
from stage_minimums
where minimum > highest
