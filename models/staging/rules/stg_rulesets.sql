-- One row per ruleset: trimmed and typed. What does not parse is null, and reported.
with rulesets as (select * from {{ ref('rulesets') }}),

trimmed as (
    select
        {{ trimmed_text('rulesets.ruleset') }} as ruleset,
        lower({{ trimmed_text('rulesets.status') }}) as status,
        {{ trimmed_text('rulesets.min_score') }} as min_score,
        {{ trimmed_text('rulesets.max_score') }} as max_score
    from rulesets
)

select
    trimmed.ruleset,
    trimmed.status,
    {{ parsed_points('trimmed.min_score') }} as min_score,
    {{ parsed_points('trimmed.max_score') }} as max_score
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.status, trimmed.min_score, trimmed.max_score
    ) is not null
