-- One row per band of a scale of the seed bands: trimmed and typed; what does not parse is null and
-- reported.
with bands as (select * from {{ ref('bands') }})

select
    {{ trimmed_text('bands.ruleset') }} as ruleset,
    lower({{ trimmed_text('bands.scale') }}) as scale,
    {{ trimmed_text('bands.band') }} as band,
    {{ parsed_number(trimmed_text('bands.lower_bound')) }} as lower_bound
from bands
