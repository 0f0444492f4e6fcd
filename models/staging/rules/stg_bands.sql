-- One row per band of a scale: trimmed and typed. What does not parse is null, and reported.
with bands as (select * from {{ ref('bands') }}),

trimmed as (
    select
        {{ trimmed_text('bands.ruleset') }} as ruleset,
        lower({{ trimmed_text('bands.scale') }}) as scale,
        {{ trimmed_text('bands.band') }} as band,
        {{ trimmed_text('bands.lower_bound') }} as lower_bound
    from bands
)

select
    trimmed.ruleset,
    trimmed.scale,
    trimmed.band,
    {{ parsed_number('trimmed.lower_bound') }} as lower_bound
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.scale, trimmed.band, trimmed.lower_bound
    ) is not null
