-- One row per rule over all rule families: the reason shown to sales, or the rule's id where none
-- is given.
with reasons as (
    select
        ruleset,
        rule_id,
        reason
    from {{ ref('stg_attribute_rules') }}
    union all
    select
        ruleset,
        rule_id,
        reason
    from {{ ref('stg_activity_rules') }}
    union all
    select
        ruleset,
        rule_id,
        reason
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        ruleset,
        rule_id,
        reason
    from {{ ref('stg_surge_rules') }}
    union all
    select
        ruleset,
        rule_id,
        reason
    from {{ ref('stg_dormancy_rules') }}
),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    reasons.ruleset,
    reasons.rule_id,
    coalesce(reasons.reason, reasons.rule_id) as reason
from reasons
inner join rulesets on reasons.ruleset = rulesets.ruleset
