-- One row per lead, day to score, ruleset and nonresponse rule that fires: the latest sends all
-- unanswered.
with activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

latest_activity_dates as (select * from {{ ref('int_latest_activity_dates') }}),

nonresponse_rules as (select * from {{ ref('stg_nonresponse_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

rules as (
    select nonresponse_rules.*
    from nonresponse_rules
    inner join rulesets on nonresponse_rules.ruleset = rulesets.ruleset
),

rule_kinds as (
    select
        rules.ruleset,
        rules.rule_id,
        activity_kinds.activity_type,
        activity_kinds.asset_key
    from rules
    inner join activity_kinds
        on
            rules.sent_activity_type = activity_kinds.activity_type
            and coalesce(rules.asset_category, activity_kinds.asset_category)
            = activity_kinds.asset_category
),

sends as (
    select
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id) as lead_id,
        rule_kinds.ruleset,
        rule_kinds.rule_id,
        activities.activity_date,
        activity_dates.first_as_of_date
    from activities
    inner join rule_kinds
        on
            activities.activity_type = rule_kinds.activity_type
            and activities.asset_key = rule_kinds.asset_key
    inner join activity_dates on activities.activity_date = activity_dates.activity_date
    left join lead_survivors on activities.lead_id = lead_survivors.lead_id
),

unanswered as (
    -- a response on the day of a send answers it
    select
        sends.lead_id,
        score_dates.as_of_date,
        sends.ruleset,
        sends.rule_id,
        count(*) as activity_count,
        max(sends.activity_date) as last_activity_date
    from sends
    inner join score_dates on sends.first_as_of_date <= score_dates.as_of_date
    left join latest_activity_dates
        on
            sends.lead_id = latest_activity_dates.lead_id
            and score_dates.as_of_date = latest_activity_dates.as_of_date
            and sends.ruleset = latest_activity_dates.ruleset
            and sends.rule_id = latest_activity_dates.watcher
            and latest_activity_dates.purpose = 'response'
    where
        latest_activity_dates.last_activity_date is null
        or sends.activity_date > latest_activity_dates.last_activity_date
    group by sends.lead_id, score_dates.as_of_date, sends.ruleset, sends.rule_id
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
inner join lead_profiles
    on
        unanswered.lead_id = lead_profiles.lead_id
        and unanswered.as_of_date >= lead_profiles.created_date
where unanswered.activity_count >= rules.sent_count
