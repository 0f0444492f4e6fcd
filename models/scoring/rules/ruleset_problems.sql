-- One row per problem of the rules seeds. One row is enough to stop the build before any score.
with problems as (
    select * from {{ ref('int_field_problems') }}
    union all
    select * from {{ ref('int_operand_problems') }}
    union all
    select * from {{ ref('int_consistency_problems') }}
    union all
    select * from {{ ref('int_bound_problems') }}
    union all
    select * from {{ ref('int_band_problems') }}
    union all
    select * from {{ ref('int_stage_problems') }}
)

select
    cast(ruleset as {{ dbt.type_string() }}) as ruleset,
    cast(rule_id as {{ dbt.type_string() }}) as rule_id,
    field,
    problem,
    write_instead
from problems
