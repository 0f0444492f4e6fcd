-- One row per example: a lead on a past day that this run scores and whose outcome is known, with
-- the part it plays. No row in a run without past days: such a run keeps the card it has.
with lead_outcomes as (select * from {{ ref('int_lead_outcomes') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

ranked as (
    select
        lead_outcomes.lead_id,
        lead_outcomes.as_of_date,
        lead_outcomes.horizon_end_date,
        lead_outcomes.is_conversion,
        row_number() over (
            partition by lead_outcomes.lead_id
            order by lead_outcomes.as_of_date nulls last
        ) as date_number
    from lead_outcomes
    inner join score_dates
        on lead_outcomes.as_of_date = score_dates.as_of_date and not score_dates.is_current
),

picked as (
    select ranked.*
    from ranked
    cross join settings
    where
        (settings.examples = 'every_date' or ranked.date_number = 1)
        and exists (select features.feature from features)
        and {{ 'true' if fits_cards() else 'false' }}
),

leads as (
    -- in an order that says nothing about them, and always the same
    select
        picked.lead_id,
        sum(count(*)) over (
            order by {{ dbt.hash('picked.lead_id') }} nulls last, picked.lead_id nulls last
            rows unbounded preceding
        ) as example_count
    from picked
    group by picked.lead_id
),

sampled as (
    -- of more examples than can be learnt from in good time, whole leads are left out
    select picked.*
    from picked
    inner join leads on picked.lead_id = leads.lead_id
    cross join settings
    where leads.example_count <= coalesce(settings.maximum_examples, leads.example_count)
),

dates as (
    select
        sampled.as_of_date,
        sampled.horizon_end_date,
        row_number() over (order by sampled.as_of_date desc nulls last) as newest_number,
        count(*) over () as date_count
    from sampled
    group by sampled.as_of_date, sampled.horizon_end_date
),

held_out as (
    select min(dates.as_of_date) as first_date
    from dates
    cross join settings
    where dates.newest_number <= greatest(1, round(dates.date_count * settings.holdout_share))
),

learnt_dates as (
    -- an outcome that is known only during the held-out days would tell of them
    select
        dates.as_of_date,
        row_number() over (order by dates.as_of_date desc nulls last) as newest_number,
        count(*) over () as date_count
    from dates
    cross join held_out
    cross join settings
    where
        {{ days_after('dates.horizon_end_date', 'settings.embargo_days') }} < held_out.first_date
)

select
    cast(row_number() over (
        order by sampled.as_of_date nulls last, sampled.lead_id nulls last
    ) as integer) as example_number,
    sampled.lead_id,
    sampled.as_of_date,
    sampled.is_conversion,
    case
        when sampled.as_of_date >= held_out.first_date then 'held_out'
        when learnt_dates.as_of_date is null then 'embargoed'
        when
            learnt_dates.newest_number
            <= round(learnt_dates.date_count * settings.calibration_share)
            then 'calibration'
        else 'training'
    end as part
from sampled
cross join held_out
cross join settings
left join learnt_dates on sampled.as_of_date = learnt_dates.as_of_date
