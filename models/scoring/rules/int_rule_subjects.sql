-- One row per rule that counts activities: what it counts, in words (pricing page view).
with subjects as (
    select
        ruleset,
        rule_id,
        activity_type,
        asset_category
    from {{ ref('stg_activity_rules') }}
    union all
    select
        ruleset,
        rule_id,
        sent_activity_type as activity_type,
        asset_category
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        ruleset,
        rule_id,
        activity_type,
        asset_category
    from {{ ref('stg_surge_rules') }}
),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    subjects.ruleset,
    subjects.rule_id,
    replace(
        coalesce(subjects.asset_category || ' ', '') || coalesce(
            case
                when subjects.activity_type like '%_sent'
                    then 'sent ' || replace(subjects.activity_type, '_sent', '')
                else subjects.activity_type
            end,
            'event'
        ),
        '_', ' '
    ) as subject
from subjects
inner join rulesets on subjects.ruleset = rulesets.ruleset
