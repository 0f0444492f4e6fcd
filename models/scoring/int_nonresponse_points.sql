-- One row per lead, day to score, ruleset and nonresponse rule that fires: the latest sends all
-- unanswered.
with activity_days as (select * from {{ ref('int_activity_days') }}),

activity_totals as (select * from {{ ref('int_activity_totals') }}),

leads as (select * from {{ ref('int_leads') }}),

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
        max(activity_totals.last_activity_date) as last_response_date
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

recipients as (
    -- whoever was sent too little over all time need not be looked at day by day
    select
        activity_totals.lead_id,
        activity_totals.as_of_date,
        rules.ruleset,
        rules.rule_id
    from activity_totals
    inner join rules
        on
            activity_totals.activity_type = rules.sent_activity_type
            and activity_totals.asset_category
            = coalesce(rules.asset_category, activity_totals.asset_category)
    group by
        activity_totals.lead_id,
        activity_totals.as_of_date,
        rules.ruleset,
        rules.rule_id,
        rules.sent_count
    having sum(activity_totals.activity_count) >= rules.sent_count
),

unanswered as (
    -- a response on the day of a send answers it
    select
        recipients.lead_id,
        recipients.as_of_date,
        recipients.ruleset,
        recipients.rule_id,
        cast(sum(activity_days.activity_count) as bigint) as activity_count,
        max(activity_days.activity_date) as last_activity_date
    from recipients
    inner join rules
        on recipients.ruleset = rules.ruleset and recipients.rule_id = rules.rule_id
    left join latest_responses
        on
            recipients.lead_id = latest_responses.lead_id
            and recipients.as_of_date = latest_responses.as_of_date
            and recipients.ruleset = latest_responses.ruleset
            and recipients.rule_id = latest_responses.rule_id
    inner join leads on recipients.lead_id = leads.surviving_lead_id
    inner join activity_days
        on
            leads.lead_id = activity_days.lead_id
            and rules.sent_activity_type = activity_days.activity_type
            and coalesce(rules.asset_category, activity_days.asset_category)
            = activity_days.asset_category
            and recipients.as_of_date >= activity_days.activity_date
    where
        latest_responses.last_response_date is null
        or activity_days.activity_date > latest_responses.last_response_date
    group by
        recipients.lead_id,
        recipients.as_of_date,
        recipients.ruleset,
        recipients.rule_id
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
