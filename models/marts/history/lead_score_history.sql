-- One row per lead, scored ruleset and scored day: the days of this run anew, all others as they
-- were.
-- depends_on: {{ ref('int_point_ledger') }}, so that what its tests stop never gets here
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    on_schema_change='append_new_columns',
    pre_hook=[
        "{{ forget_scored_days(ref('int_score_dates'), ref('int_rulesets')) }}",
        "{{ forget_erased_leads(ref('stg_erased_leads')) }}",
    ],
) }}
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

score_dates as (select * from {{ ref('int_score_dates') }})

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
inner join score_dates as current_day on current_day.is_current
