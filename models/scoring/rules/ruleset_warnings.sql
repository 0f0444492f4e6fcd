-- One row per thing in the seeds of a scored ruleset that can be meant as it stands, but seldom is.
-- The build goes on, and prints them at its end.
with warnings as (
    select * from {{ ref('int_activity_warnings') }}
    union all
    select * from {{ ref('int_group_warnings') }}
    union all
    select * from {{ ref('int_threshold_warnings') }}
    union all
    select * from {{ ref('int_ignored_field_warnings') }}
),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    warnings.ruleset,
    warnings.rule_id,
    warnings.field,
    warnings.problem,
    warnings.write_instead
from warnings
inner join rulesets on warnings.ruleset = rulesets.ruleset
