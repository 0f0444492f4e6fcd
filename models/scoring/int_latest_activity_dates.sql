-- One row per lead, day to score, ruleset and watcher (sign of life, hand raise, response): the
-- latest day of an activity it watches.
with activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

watched_activities as (select * from {{ ref('int_watched_activities') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

watched_kinds as (
    select
        watched_activities.watcher_number,
        activity_kinds.activity_type,
        activity_kinds.asset_key
    from watched_activities
    inner join activity_kinds
        on
            watched_activities.activity_type = activity_kinds.activity_type
            and coalesce(watched_activities.asset_category, activity_kinds.asset_category)
            = activity_kinds.asset_category
    group by
        watched_activities.watcher_number,
        activity_kinds.activity_type,
        activity_kinds.asset_key
),

watchers as (
    select
        watched_activities.watcher_number,
        watched_activities.ruleset,
        watched_activities.purpose,
        watched_activities.watcher
    from watched_activities
    group by
        watched_activities.watcher_number,
        watched_activities.ruleset,
        watched_activities.purpose,
        watched_activities.watcher
),

new_by_date as (
    -- what became known between two days to score
    select
        activities.lead_id,
        activity_dates.first_as_of_date,
        watched_kinds.watcher_number,
        max(activities.activity_date) as activity_date
    from activities
    inner join watched_kinds
        on
            activities.activity_type = watched_kinds.activity_type
            and activities.asset_key = watched_kinds.asset_key
    inner join activity_dates on activities.activity_date = activity_dates.activity_date
    group by
        activities.lead_id,
        activity_dates.first_as_of_date,
        watched_kinds.watcher_number
),

latest as (
    select
        coalesce(lead_survivors.surviving_lead_id, new_by_date.lead_id) as lead_id,
        score_dates.as_of_date,
        new_by_date.watcher_number,
        max(new_by_date.activity_date) as last_activity_date
    from new_by_date
    inner join score_dates on new_by_date.first_as_of_date <= score_dates.as_of_date
    left join lead_survivors on new_by_date.lead_id = lead_survivors.lead_id
    group by
        coalesce(lead_survivors.surviving_lead_id, new_by_date.lead_id),
        score_dates.as_of_date,
        new_by_date.watcher_number
)

select
    latest.lead_id,
    latest.as_of_date,
    watchers.ruleset,
    watchers.purpose,
    watchers.watcher,
    latest.last_activity_date
from latest
inner join watchers on latest.watcher_number = watchers.watcher_number
