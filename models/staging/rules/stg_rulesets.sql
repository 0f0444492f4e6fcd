-- One row per ruleset of the seed rulesets: trimmed and typed; what does not parse is null and
-- reported.
with rulesets as (select * from {{ ref('rulesets') }})

select
    {{ trimmed_text('rulesets.ruleset') }} as ruleset,
    lower({{ trimmed_text('rulesets.status') }}) as status,
    {{ parsed_number(trimmed_text('rulesets.min_score')) }} as min_score,
    {{ parsed_number(trimmed_text('rulesets.max_score')) }} as max_score,
    {{ trimmed_text('rulesets.description') }} as description
from rulesets
