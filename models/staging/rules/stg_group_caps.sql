-- One row per cap of a criteria group: trimmed and typed. What does not parse is null and reported.
with group_caps as (select * from {{ ref('group_caps') }}),

trimmed as (
    select
        {{ trimmed_text('group_caps.ruleset') }} as ruleset,
        {{ trimmed_text('group_caps.criteria_group') }} as criteria_group,
        {{ trimmed_text('group_caps.min_points') }} as min_points,
        {{ trimmed_text('group_caps.max_points') }} as max_points
    from group_caps
)

select
    trimmed.ruleset,
    trimmed.criteria_group,
    {{ parsed_points('trimmed.min_points') }} as min_points,
    {{ parsed_points('trimmed.max_points') }} as max_points
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.criteria_group, trimmed.min_points, trimmed.max_points
    ) is not null
