-- One row per rule or stage of a scored ruleset that reads an activity type or an asset category
-- which nothing has: most often a typo.
with rule_activities as (select * from {{ ref('int_rule_activities') }}),

activity_types as (select * from {{ ref('activity_types') }}),

asset_categories as (select * from {{ ref('asset_categories') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

known_types as (
    select lower({{ trimmed_text('activity_types.activity_type') }}) as activity_type
    from activity_types
    union distinct
    select activity_kinds.activity_type from activity_kinds
),

known_categories as (
    select lower({{ trimmed_text('asset_categories.asset_category') }}) as asset_category
    from asset_categories
    union distinct
    select activity_kinds.asset_category from activity_kinds
)

select
    rule_activities.ruleset,
    rule_activities.rule_id,
    rule_activities.rule_table || '.' || rule_activities.field as field,
    'no activity is of the type ' || rule_activities.activity_type as problem,
    'a type of the input, or add this one to seeds/reference/activity_types.csv' as write_instead
from rule_activities
left join known_types on rule_activities.activity_type = known_types.activity_type
where rule_activities.activity_type is not null and known_types.activity_type is null
union all
select
    rule_activities.ruleset,
    rule_activities.rule_id,
    rule_activities.rule_table || '.asset_category' as field,
    'no asset is of the category ' || rule_activities.asset_category as problem,
    'a category of seeds/reference/asset_categories.csv, or add this one there' as write_instead
from rule_activities
left join known_categories on rule_activities.asset_category = known_categories.asset_category
where rule_activities.asset_category is not null and known_categories.asset_category is null
