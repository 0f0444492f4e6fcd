-- Every score and each of its components is the sum of its ledger rows, for every lead and ruleset.
with point_ledger as (select * from {{ ref('int_point_ledger') }}),

scored_leads as (select * from {{ ref('int_scored_leads') }}),

written as (
    select
        lead_id,
        as_of_date,
        ruleset,
        'explicit' as component,
        explicit_score as points
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'implicit' as component,
        implicit_score as points
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'negative' as component,
        negative_score as points
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'decay' as component,
        decay_score as points
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'bound' as component,
        bound_adjustment as points
    from scored_leads
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'total' as component,
        lead_score as points
    from scored_leads
),

explained as (
    select
        lead_id,
        as_of_date,
        ruleset,
        component,
        sum(points) as points
    from point_ledger
    group by lead_id, as_of_date, ruleset, component
    union all
    select
        lead_id,
        as_of_date,
        ruleset,
        'total' as component,
        sum(points) as points
    from point_ledger
    group by lead_id, as_of_date, ruleset
)

select
    coalesce(written.lead_id, explained.lead_id) as lead_id,
    coalesce(written.ruleset, explained.ruleset) as ruleset,
    coalesce(written.component, explained.component) as component,
    written.points as written_points,
    explained.points as explained_points
from written
full outer join explained
    on
        written.lead_id = explained.lead_id
        and written.as_of_date = explained.as_of_date
        and written.ruleset = explained.ruleset
        and written.component = explained.component
where
    written.lead_id is null
    or written.points <> coalesce(explained.points, 0)
