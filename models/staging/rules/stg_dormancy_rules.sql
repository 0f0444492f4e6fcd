-- One row per dormancy rule: trimmed and typed. What does not parse is null, and reported.
with dormancy_rules as (select * from {{ ref('dormancy_rules') }}),

trimmed as (
    select
        {{ trimmed_text('dormancy_rules.ruleset') }} as ruleset,
        {{ trimmed_text('dormancy_rules.rule_id') }} as rule_id,
        {{ trimmed_text('dormancy_rules.inactive_days') }} as inactive_days,
        {{ trimmed_text('dormancy_rules.points') }} as points,
        {{ trimmed_text('dormancy_rules.reason') }} as reason
    from dormancy_rules
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    {{ parsed_whole_number('trimmed.inactive_days') }} as inactive_days,
    {{ parsed_points('trimmed.points') }} as points,
    trimmed.reason
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.rule_id, trimmed.inactive_days, trimmed.points, trimmed.reason
    ) is not null
