-- One row per rule that counts activities: what it counts, in words (pricing page view).
with rule_activities as (select * from {{ ref('int_rule_activities') }})

select
    rule_activities.ruleset,
    rule_activities.rule_id,
    replace(
        coalesce(rule_activities.asset_category || ' ', '') || coalesce(
            case
                when {{ dbt.right('rule_activities.activity_type', 5) }} = '_sent'
                    then 'sent ' || replace(rule_activities.activity_type, '_sent', '')
                else rule_activities.activity_type
            end,
            'event'
        ),
        '_', ' '
    ) as subject
from rule_activities
where rule_activities.field in ('activity_type', 'sent_activity_type')
