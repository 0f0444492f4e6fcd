-- Every lead that exists by a day to score has exactly one score of each scored ruleset, and nobody
-- else has one.
with lead_profiles as (select * from {{ ref('int_lead_profiles') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

scored_leads as (select * from {{ ref('int_scored_leads') }}),

expected as (
    select
        lead_profiles.lead_id,
        score_dates.as_of_date,
        rulesets.ruleset
    from lead_profiles
    cross join score_dates
    cross join rulesets
    where lead_profiles.created_date <= score_dates.as_of_date
),

found as (
    select
        lead_id,
        as_of_date,
        ruleset,
        count(*) as row_count
    from scored_leads
    group by lead_id, as_of_date, ruleset
)

select
    coalesce(expected.lead_id, found.lead_id) as lead_id,
    coalesce(expected.ruleset, found.ruleset) as ruleset,
    found.row_count
from expected
full outer join found
    on
        expected.lead_id = found.lead_id
        and expected.as_of_date = found.as_of_date
        and expected.ruleset = found.ruleset
where expected.lead_id is null or found.lead_id is null or found.row_count <> 1
