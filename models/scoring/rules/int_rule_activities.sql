-- One row per rule or stage of a scored ruleset and field that names an activity type: which type
-- it reads, and of which assets.
with activities as (
    select
        'activity_rules' as rule_table,
        ruleset,
        rule_id,
        'activity_type' as field,
        activity_type,
        asset_category
    from {{ ref('stg_activity_rules') }}
    union all
    select
        'nonresponse_rules' as rule_table,
        ruleset,
        rule_id,
        'sent_activity_type' as field,
        sent_activity_type as activity_type,
        asset_category
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        'nonresponse_rules' as rule_table,
        ruleset,
        rule_id,
        'response_activity_type' as field,
        response_activity_type as activity_type,
        null as asset_category
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        'surge_rules' as rule_table,
        ruleset,
        rule_id,
        'activity_type' as field,
        activity_type,
        asset_category
    from {{ ref('stg_surge_rules') }}
    union all
    select
        'stages' as rule_table,
        ruleset,
        stage as rule_id,
        'hand_raise_activity_type' as field,
        hand_raise_activity_type as activity_type,
        null as asset_category
    from {{ ref('stg_stages') }}
),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    activities.rule_table,
    activities.ruleset,
    activities.rule_id,
    activities.field,
    activities.activity_type,
    activities.asset_category
from activities
inner join rulesets on activities.ruleset = rulesets.ruleset
