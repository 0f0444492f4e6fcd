-- One row: which build the marts are of, and sums by which a copy of them can be checked.
{{ config(materialized='view', schema='marts') }}
with last_build as (select * from {{ source('publishing', 'last_build') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

scored_leads as (select * from {{ ref('scored_leads') }}),

totals as (
    select
        count(*) as lead_count,
        coalesce(sum(scored_leads.lead_score), 0) as total_score,
        max(scored_leads.scored_at_input_watermark) as input_watermark
    from scored_leads
)

select
    last_build.invocation_id,
    last_build.evaluation_invocation_id,
    score_dates.as_of_date,
    rulesets.ruleset,
    rulesets.ruleset_version,
    totals.input_watermark,
    totals.lead_count,
    cast(totals.total_score as {{ type_decimal(38, 2) }}) as total_score
from last_build
inner join score_dates on score_dates.is_current
inner join rulesets on rulesets.is_active
cross join totals
