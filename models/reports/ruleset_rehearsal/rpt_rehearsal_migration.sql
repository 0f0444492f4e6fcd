-- One row per challenger, scale, band today and band under it: how many leads would move from one
-- to the other.
with ruleset_band_migration as (select * from {{ ref('ruleset_band_migration') }}),

verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }}),

band_ranges as (select * from {{ ref('int_band_ranges') }})

select
    verdicts.challenger_number,
    active_bands.scale,
    active_bands.band as active_band,
    active_bands.band_order as active_band_order,
    new_bands.band,
    new_bands.band_order,
    cast(coalesce(ruleset_band_migration.lead_count, 0) as bigint) as lead_count
from verdicts
inner join band_ranges as active_bands on verdicts.active_ruleset = active_bands.ruleset
inner join band_ranges as new_bands
    on verdicts.ruleset = new_bands.ruleset and active_bands.scale = new_bands.scale
left join ruleset_band_migration
    on
        verdicts.ruleset = ruleset_band_migration.ruleset
        and active_bands.scale = ruleset_band_migration.scale
        and active_bands.band = ruleset_band_migration.active_band
        and new_bands.band = ruleset_band_migration.band
