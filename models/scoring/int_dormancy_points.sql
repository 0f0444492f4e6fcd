-- One row per lead, day to score and ruleset in which the lead is dormant: the longest rule it
-- fulfils.
with lead_dates as (select * from {{ ref('int_lead_dates') }}),

activity_totals as (select * from {{ ref('int_activity_totals') }}),

activity_rules as (select * from {{ ref('stg_activity_rules') }}),

dormancy_rules as (select * from {{ ref('stg_dormancy_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

signs_of_life as (
    -- whatever an implicit activity rule names, whether or not it still gives points
    select
        activity_totals.lead_id,
        activity_totals.as_of_date,
        activity_rules.ruleset,
        max(activity_totals.last_activity_date) as last_activity_date
    from activity_totals
    inner join activity_rules
        on
            activity_totals.activity_type = activity_rules.activity_type
            and activity_totals.asset_category
            = coalesce(activity_rules.asset_category, activity_totals.asset_category)
    inner join rulesets on activity_rules.ruleset = rulesets.ruleset
    where activity_rules.dimension = 'implicit'
    group by activity_totals.lead_id, activity_totals.as_of_date, activity_rules.ruleset
),

inactive as (
    select
        lead_dates.lead_id,
        lead_dates.as_of_date,
        rulesets.ruleset,
        {{ days_between(
            'greatest(lead_dates.created_date, coalesce(signs_of_life.last_activity_date, lead_dates.created_date))',
            'lead_dates.as_of_date'
        ) }} as inactive_days,
        signs_of_life.last_activity_date
    from lead_dates
    cross join rulesets
    left join signs_of_life
        on
            lead_dates.lead_id = signs_of_life.lead_id
            and lead_dates.as_of_date = signs_of_life.as_of_date
            and rulesets.ruleset = signs_of_life.ruleset
),

ranked as (
    select
        inactive.*,
        dormancy_rules.rule_id,
        dormancy_rules.points,
        row_number() over (
            partition by inactive.lead_id, inactive.as_of_date, inactive.ruleset
            order by
                dormancy_rules.inactive_days desc nulls last,
                dormancy_rules.rule_id asc nulls last
        ) as rule_rank
    from inactive
    inner join dormancy_rules
        on
            inactive.ruleset = dormancy_rules.ruleset
            and inactive.inactive_days >= dormancy_rules.inactive_days
)

select
    ranked.lead_id,
    ranked.as_of_date,
    ranked.ruleset,
    ranked.rule_id,
    ranked.points,
    ranked.inactive_days,
    ranked.last_activity_date
from ranked
where ranked.rule_rank = 1
