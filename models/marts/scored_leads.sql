-- One row per lead: its score under the active ruleset on the current day, with the reasons.
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

lead_activity as (select * from {{ ref('int_lead_activity') }}),

top_reasons as (select * from {{ ref('int_top_reasons') }}),

input_watermark as (select * from {{ ref('int_input_watermark') }}),

score_changes as (select * from {{ ref('int_score_changes') }}),

lead_predictions as (select * from {{ ref('int_lead_predictions') }})

select
    scored_leads.lead_id,
    lead_profiles.account_id,
    scored_leads.ruleset,
    scored_leads.ruleset_version,
    scored_leads.as_of_date,
    scored_leads.explicit_score,
    scored_leads.implicit_score,
    scored_leads.negative_score,
    scored_leads.decay_score,
    scored_leads.bound_adjustment,
    scored_leads.lead_score,
    scored_leads.fit_score,
    scored_leads.engagement_score,
    scored_leads.grade,
    scored_leads.engagement_level,
    scored_leads.grade_level,
    scored_leads.priority,
    scored_leads.lifecycle_stage,
    scored_leads.is_mql,
    scored_leads.is_sql,
    scored_leads.is_disqualified,
    scored_leads.disqualified_reason,
    scored_leads.score_rank,
    scored_leads.score_percentile,
    score_changes.score_change_7d,
    score_changes.score_change_30d,
    scored_leads.is_surging,
    scored_leads.is_dormant,
    lead_activity.last_activity_at,
    {{ days_between('lead_activity.last_activity_date', 'scored_leads.as_of_date') }}
        as days_since_last_activity,
    coalesce(lead_activity.activity_count, 0) as activity_count,
    top_reasons.top_reasons,
    lead_predictions.predicted_conversion_probability,
    lead_predictions.predictive_score,
    lead_predictions.predictive_reasons,
    lead_profiles.lead_source,
    lead_profiles.owner_id,
    lead_profiles.created_at as lead_created_at,
    input_watermark.newest_loaded_at as scored_at_input_watermark
from scored_leads
inner join lead_profiles on scored_leads.lead_id = lead_profiles.lead_id
left join lead_activity
    on
        scored_leads.lead_id = lead_activity.lead_id
        and scored_leads.as_of_date = lead_activity.as_of_date
left join score_changes on scored_leads.lead_id = score_changes.lead_id
left join top_reasons on scored_leads.lead_id = top_reasons.lead_id
left join lead_predictions on scored_leads.lead_id = lead_predictions.lead_id
cross join input_watermark
where scored_leads.is_active and scored_leads.is_current
