-- A ruleset that is wrong stops the build before any score: nothing downstream of the rules is
-- built.
select
    ruleset,
    rule_id,
    field,
    problem,
    write_instead
from {{ ref('ruleset_problems') }}
