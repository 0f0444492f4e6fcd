-- What changed in the last seven days? Stages entered, scores that rose and fell, leads that came,
-- each with a lead to look at. Scores need a day of a week ago in the score history (history_from
-- scores past days). Lead by lead: top_movers.
-- dbt show --select what_changed_this_week --limit 100
with scored_leads as (select * from {{ ref('scored_leads') }}),

lead_stage_changes as (select * from {{ ref('lead_stage_changes') }}),

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
    where {{ days_between('lead_stage_changes.entered_date', 'scored_leads.as_of_date') }} < 7
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
