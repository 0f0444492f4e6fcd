-- One row per problem of the rules seeds. One row is enough to stop the build before any score.
{{ config(post_hook="{{ stop_at_wrong_rulesets() }}") }}
with field_problems as (select * from {{ ref('int_field_problems') }}),

consistency_problems as (select * from {{ ref('int_consistency_problems') }}),

problems as (
    select field_problems.* from field_problems
    union all
    -- a field that cannot be read is reported once
    select consistency_problems.*
    from consistency_problems
    left join field_problems
        on
            consistency_problems.ruleset = field_problems.ruleset
            and consistency_problems.rule_id = field_problems.rule_id
            and consistency_problems.field = field_problems.field
    where field_problems.field is null
    union all
    select * from {{ ref('int_repeated_rule_problems') }}
    union all
    select * from {{ ref('int_operand_problems') }}
    union all
    select * from {{ ref('int_bound_problems') }}
    union all
    select * from {{ ref('int_band_problems') }}
    union all
    select * from {{ ref('int_stage_problems') }}
    union all
    select * from {{ ref('int_scorecard_problems') }}
    union all
    select * from {{ ref('int_variable_problems') }}
)

select
    cast(ruleset as {{ dbt.type_string() }}) as ruleset,
    cast(rule_id as {{ dbt.type_string() }}) as rule_id,
    field,
    problem,
    write_instead
from problems
