-- One row per thing that ages: its newest day, and how many days that is before the day scored.
with scored_leads as (select * from {{ ref('scored_leads') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

scorecard_quality as (select * from {{ ref('scorecard_quality') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

input_watermark as (select * from {{ ref('int_input_watermark') }}),

newest as (
    select
        1 as item_order,
        'Activity loaded' as item,
        cast(max(input_watermark.newest_loaded_at) as date) as newest_date
    from input_watermark
    union all
    select
        2 as item_order,
        'Activity happened' as item,
        cast(max(scored_leads.last_activity_at) as date) as newest_date
    from scored_leads
    union all
    select
        3 as item_order,
        'Lead created' as item,
        cast(max(scored_leads.lead_created_at) as date) as newest_date
    from scored_leads
    union all
    select
        4 as item_order,
        'Scorecard learnt' as item,
        max(scorecard_quality.active_trained_on) as newest_date
    from scorecard_quality
    union all
    select
        5 as item_order,
        'Day judged by what followed (a horizon ago)' as item,
        max(ruleset_quality.last_date) as newest_date
    from ruleset_quality
    where ruleset_quality.status = 'active'
)

select
    newest.item_order,
    newest.item,
    newest.newest_date,
    current_day.as_of_date,
    {{ days_between('newest.newest_date', 'current_day.as_of_date') }} as days_behind
from newest
inner join score_dates as current_day on current_day.is_current
