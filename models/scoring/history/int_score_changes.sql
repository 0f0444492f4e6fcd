-- One row per lead scored on the current day under the active ruleset: how its score moved in a
-- week and in a month, null where history has no day of about then.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

score_history as (select * from {{ ref('lead_score_history') }}),

spans as (select * from {{ ref('score_change_spans') }}),

current_scores as (
    select
        scored_leads.lead_id,
        scored_leads.ruleset,
        scored_leads.as_of_date,
        scored_leads.lead_score
    from scored_leads
    where scored_leads.is_current and scored_leads.is_active
),

compared_days as (
    select
        current_scores.ruleset,
        current_scores.as_of_date
    from current_scores
    group by current_scores.ruleset, current_scores.as_of_date
),

history_days as (
    select
        score_history.ruleset,
        score_history.as_of_date
    from score_history
    group by score_history.ruleset, score_history.as_of_date
),

past_days as (
    select
        history_days.ruleset,
        history_days.as_of_date,
        {{ days_between('history_days.as_of_date', 'compared_days.as_of_date') }} as days_ago
    from compared_days
    inner join history_days on compared_days.ruleset = history_days.ruleset
),

compared_with as (
    -- the nearest day of each span
    select
        past_days.ruleset,
        max(case when spans.span = 'week' then past_days.as_of_date end) as week_ago,
        max(case when spans.span = 'month' then past_days.as_of_date end) as month_ago
    from past_days
    inner join spans
        on past_days.days_ago >= spans.from_days and past_days.days_ago <= spans.to_days
    group by past_days.ruleset
)

select
    current_scores.lead_id,
    {{ rounded_points('current_scores.lead_score - week_ago.lead_score') }} as score_change_7d,
    {{ rounded_points('current_scores.lead_score - month_ago.lead_score') }} as score_change_30d
from current_scores
left join compared_with on current_scores.ruleset = compared_with.ruleset
left join score_history as week_ago
    on
        current_scores.lead_id = week_ago.lead_id
        and current_scores.ruleset = week_ago.ruleset
        and compared_with.week_ago = week_ago.as_of_date
left join score_history as month_ago
    on
        current_scores.lead_id = month_ago.lead_id
        and current_scores.ruleset = month_ago.ruleset
        and compared_with.month_ago = month_ago.as_of_date
