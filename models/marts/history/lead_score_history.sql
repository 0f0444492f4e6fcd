-- One row per lead, scored ruleset and scored day: the days of this run anew, all others as they
-- were.
-- depends_on: {{ ref('int_point_ledger') }}, so that what its tests stop never gets here
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    on_schema_change='append_new_columns',
    pre_hook=[
        "{{ mark_days_to_enter(ref('int_days_to_enter'), ref('int_score_dates'), ref('int_rulesets')) }}",
        "{{ forget_scored_days(ref('int_score_dates'), ref('int_rulesets')) }}",
        "{{ forget_erased_leads(ref('stg_erased_leads')) }}",
    ],
) }}
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    scored_leads.lead_id,
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
    scored_leads.score_rank,
    scored_leads.score_percentile,
    current_day.as_of_date as attributes_as_of
from scored_leads
-- after a run that stopped, scores may be of other days than those of which rows are replaced
inner join score_dates on scored_leads.as_of_date = score_dates.as_of_date
inner join rulesets on scored_leads.ruleset = rulesets.ruleset
inner join score_dates as current_day on current_day.is_current
