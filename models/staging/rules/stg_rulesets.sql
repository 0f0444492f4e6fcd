-- One row per ruleset: trimmed and typed. What does not parse is null, and reported.
with rulesets as (select * from {{ ref('rulesets') }}),

trimmed as (
    select
        {{ trimmed_text('rulesets.ruleset') }} as ruleset,
        lower({{ trimmed_text('rulesets.status') }}) as status,
        {{ trimmed_text('rulesets.min_score') }} as min_score,
        {{ trimmed_text('rulesets.max_score') }} as max_score,
        {{ trimmed_text('rulesets.description') }} as description
    from rulesets
)

select
    trimmed.ruleset,
    trimmed.status,
    {{ parsed_points('trimmed.min_score') }} as min_score,
    {{ parsed_points('trimmed.max_score') }} as max_score,
    trimmed.description
from trimmed
