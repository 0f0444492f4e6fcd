-- Nothing in the seeds of a scored ruleset looks like a slip: a type that nothing is of, a cap that
-- gives where its rules take.
{{ config(severity='warn') }}
select
    ruleset,
    rule_id,
    field,
    problem,
    write_instead
from {{ ref('ruleset_warnings') }}
