-- One row per ruleset, scale and band: from lower_bound up to but without upper_bound, null = open.
with bands as (select * from {{ ref('stg_bands') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    bands.ruleset,
    bands.scale,
    bands.band,
    bands.lower_bound,
    lead(bands.lower_bound) over (
        partition by bands.ruleset, bands.scale
        order by bands.lower_bound nulls first, bands.band nulls last
    ) as upper_bound,
    cast(row_number() over (
        partition by bands.ruleset, bands.scale
        order by bands.lower_bound desc nulls last, bands.band asc nulls last
    ) as integer) as band_order
from bands
inner join rulesets on bands.ruleset = rulesets.ruleset
