-- What changed in the last seven days? Stages entered, scores that rose and fell, leads that came,
-- each with a lead to look at. Stages and scores need days of a week ago in the score history
-- (history_from scores past days): when a lead moved within a month that has one scored day, nobody
-- knows. Lead by lead: top_movers.
-- dbt show --select what_changed_this_week --limit 100
with scored_leads as (select * from {{ ref('scored_leads') }}),

lead_stage_changes as (select * from {{ ref('lead_stage_changes') }}),

score_history as (select * from {{ ref('lead_score_history') }}),

history_days as (
    select
        score_history.ruleset,
        score_history.as_of_date,
        lag(score_history.as_of_date) over (
            partition by score_history.ruleset order by score_history.as_of_date nulls last
        ) as day_before
    from score_history
    group by score_history.ruleset, score_history.as_of_date
),

findings as (
    select
        1 as topic_order,
        'stage entered' as topic,
        lead_stage_changes.stage
        || coalesce(' from ' || lead_stage_changes.previous_stage, ' at first sight')
        || case when lead_stage_changes.is_recycled then ', recycled' else '' end as item,
        scored_leads.lead_id,
        scored_leads.lead_score,
        scored_leads.score_change_7d
    from scored_leads
    inner join lead_stage_changes
        on
            scored_leads.lead_id = lead_stage_changes.lead_id
            and scored_leads.ruleset = lead_stage_changes.ruleset
    inner join history_days
        on
            lead_stage_changes.ruleset = history_days.ruleset
            and lead_stage_changes.entered_date = history_days.as_of_date
    where
        {{ days_between('lead_stage_changes.entered_date', 'scored_leads.as_of_date') }}
        between 0 and 6
        and {{ days_between('history_days.day_before', 'lead_stage_changes.entered_date') }} <= 7
    union all
    select
        2 as topic_order,
        'score' as topic,
        case
            when scored_leads.score_change_7d > 0 then 'rose'
            when scored_leads.score_change_7d < 0 then 'fell'
            else 'stayed'
        end as item,
        scored_leads.lead_id,
        scored_leads.lead_score,
        scored_leads.score_change_7d
    from scored_leads
    where scored_leads.score_change_7d is not null
    union all
    select
        3 as topic_order,
        'new lead' as topic,
        coalesce(scored_leads.lead_source, 'source unknown') as item,
        scored_leads.lead_id,
        scored_leads.lead_score,
        scored_leads.score_change_7d
    from scored_leads
    where
        {{ days_between('cast(scored_leads.lead_created_at as date)', 'scored_leads.as_of_date') }}
        < 7
),

ranked as (
    select
        findings.*,
        row_number() over (
            partition by findings.topic, findings.item
            order by
                abs(findings.score_change_7d) desc nulls last,
                findings.lead_score desc nulls last,
                findings.lead_id asc nulls last
        ) as lead_rank
    from findings
)

select
    ranked.topic,
    ranked.item,
    count(*) as lead_count,
    {{ rounded_points('avg(ranked.lead_score)') }} as mean_score,
    {{ rounded_points('avg(ranked.score_change_7d)') }} as mean_score_change_7d,
    max(case when ranked.lead_rank = 1 then ranked.lead_id end) as lead_to_look_at
from ranked
group by ranked.topic_order, ranked.topic, ranked.item
order by
    ranked.topic_order asc nulls last,
    count(*) desc nulls last,
    ranked.item asc nulls last
