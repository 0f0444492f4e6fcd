-- One row per band or scale of a ruleset that leaves a score without a band or between two.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

bands as (select * from {{ ref('stg_bands') }}),

rule_fields as (select * from {{ ref('rule_fields') }}),

scales as (
    select parts.part as scale
    from rule_fields
    {{ split_rows('rule_fields.choices', "'|'") }}
    where rule_fields.rule_table = 'bands' and rule_fields.field = 'scale'
),

open_bands as (
    select
        bands.ruleset,
        bands.scale,
        count(*) as band_count
    from bands
    where bands.lower_bound is null
    group by bands.ruleset, bands.scale
),

open_counts as (
    select
        rulesets.ruleset,
        scales.scale,
        max(coalesce(open_bands.band_count, 0)) as open_count
    from rulesets
    cross join scales
    left join open_bands
        on rulesets.ruleset = open_bands.ruleset and scales.scale = open_bands.scale
    group by rulesets.ruleset, scales.scale
),

repeated_bounds as (
    select
        bands.ruleset,
        bands.scale,
        bands.lower_bound,
        max(bands.band) as band
    from bands
    where bands.lower_bound is not null
    group by bands.ruleset, bands.scale, bands.lower_bound
    having count(*) > 1
),

repeated_names as (
    select
        bands.ruleset,
        bands.scale,
        bands.band
    from bands
    where bands.band is not null
    group by bands.ruleset, bands.scale, bands.band
    having count(*) > 1
)

select
    ruleset,
    scale as rule_id,
    'bands.lower_bound' as field,
    'the scale ' || scale || ' has ' || cast(open_count as {{ dbt.type_string() }})
    || ' bands without a lower bound' as problem,
    'exactly one band with an empty lower_bound, the lowest' as write_instead
from open_counts
where open_count <> 1
union all
select
    ruleset,
    band as rule_id,
    'bands.lower_bound' as field,
    'two bands of the scale ' || scale || ' begin at ' || {{ number_text('lower_bound') }}
        as problem,
    'a lower_bound of its own for each band' as write_instead
from repeated_bounds
union all
select
    ruleset,
    band as rule_id,
    'bands.band' as field,
    'the scale ' || scale || ' has it more than once' as problem,
    'a name of its own for each band of the scale' as write_instead
from repeated_names
