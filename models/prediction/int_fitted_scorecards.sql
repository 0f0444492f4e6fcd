-- One row per fitted card: does it read today what it read when it was learnt? A card of another
-- horizon does not foretell this one, nor does a score that other rules give mean the same.
{{ config(materialized='view') }}
with scorecards as (select * from {{ ref('int_scorecards') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    scorecards.trained_on,
    count(case
        when
            scorecards.conversion_horizon_days <> {{ var('conversion_horizon_days') }}
            or (
                scorecards.kind = 'score'
                and scorecards.ruleset_version <> rulesets.ruleset_version
            )
            then 1
    end) = 0 as is_usable
from scorecards
inner join rulesets on rulesets.is_active
group by scorecards.trained_on
