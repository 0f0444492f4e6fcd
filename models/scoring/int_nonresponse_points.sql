-- One row per lead, day to score, ruleset and nonresponse rule that fires: the latest sends all
-- unanswered.
with lead_activity_days as (select * from {{ ref('int_lead_activity_days') }}),

activity_totals as (select * from {{ ref('int_activity_totals') }}),

nonresponse_rules as (select * from {{ ref('stg_nonresponse_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rules as (
    select nonresponse_rules.*
    from nonresponse_rules
    inner join rulesets on nonresponse_rules.ruleset = rulesets.ruleset
),

latest_responses as (
    select
        activity_totals.lead_id,
        activity_totals.as_of_date,
        rules.ruleset,
        rules.rule_id,
        max(activity_totals.last_activity_date) as response_date
    from activity_totals
    inner join rules
        on
            activity_totals.activity_type = rules.response_activity_type
            and activity_totals.asset_category
            = coalesce(rules.asset_category, activity_totals.asset_category)
    group by
        activity_totals.lead_id,
        activity_totals.as_of_date,
        rules.ruleset,
        rules.rule_id
),

sends as (
    select
        lead_activity_days.lead_id,
        lead_activity_days.as_of_date,
        lead_activity_days.activity_date,
        lead_activity_days.activity_count,
        rules.ruleset,
        rules.rule_id
    from lead_activity_days
    inner join rules
        on
            lead_activity_days.activity_type = rules.sent_activity_type
            and lead_activity_days.asset_category
            = coalesce(rules.asset_category, lead_activity_days.asset_category)
),

unanswered as (
    -- a response on the day of a send answers it
    select
        sends.lead_id,
        sends.as_of_date,
        sends.ruleset,
        sends.rule_id,
        cast(sum(sends.activity_count) as bigint) as activity_count,
        max(sends.activity_date) as last_activity_date
    from sends
    left join latest_responses
        on
            sends.lead_id = latest_responses.lead_id
            and sends.as_of_date = latest_responses.as_of_date
            and sends.ruleset = latest_responses.ruleset
            and sends.rule_id = latest_responses.rule_id
    where
        latest_responses.response_date is null
        or sends.activity_date > latest_responses.response_date
    group by sends.lead_id, sends.as_of_date, sends.ruleset, sends.rule_id
)

select
    unanswered.lead_id,
    unanswered.as_of_date,
    unanswered.ruleset,
    unanswered.rule_id,
    'negative' as dimension,
    rules.criteria_group,
    rules.points,
    unanswered.activity_count,
    unanswered.last_activity_date
from unanswered
inner join rules on unanswered.ruleset = rules.ruleset and unanswered.rule_id = rules.rule_id
where unanswered.activity_count >= rules.sent_count
