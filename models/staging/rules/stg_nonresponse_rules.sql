-- One row per nonresponse rule: trimmed and typed. What does not parse is null, and reported.
with nonresponse_rules as (select * from {{ ref('nonresponse_rules') }}),

trimmed as (
    select
        {{ trimmed_text('nonresponse_rules.ruleset') }} as ruleset,
        {{ trimmed_text('nonresponse_rules.rule_id') }} as rule_id,
        {{ trimmed_text('nonresponse_rules.criteria_group') }} as criteria_group,
        lower({{ trimmed_text('nonresponse_rules.sent_activity_type') }}) as sent_activity_type,
        lower({{ trimmed_text('nonresponse_rules.response_activity_type') }})
            as response_activity_type,
        lower({{ trimmed_text('nonresponse_rules.asset_category') }}) as asset_category,
        {{ trimmed_text('nonresponse_rules.sent_count') }} as sent_count,
        {{ trimmed_text('nonresponse_rules.points') }} as points,
        {{ trimmed_text('nonresponse_rules.reason') }} as reason
    from nonresponse_rules
)

select
    trimmed.ruleset,
    trimmed.rule_id,
    trimmed.criteria_group,
    trimmed.sent_activity_type,
    trimmed.response_activity_type,
    trimmed.asset_category,
    {{ parsed_whole_number('trimmed.sent_count') }} as sent_count,
    {{ parsed_points('trimmed.points') }} as points,
    trimmed.reason
from trimmed
-- an empty line of the file is no row
where
    coalesce(
        trimmed.ruleset, trimmed.rule_id, trimmed.criteria_group, trimmed.sent_activity_type,
        trimmed.response_activity_type, trimmed.asset_category, trimmed.sent_count, trimmed.points,
        trimmed.reason
    ) is not null
