-- One row per activity type that a rule or a stage of a scored ruleset reads.
with activity_types as (
    select
        ruleset,
        activity_type
    from {{ ref('stg_activity_rules') }}
    union all
    select
        ruleset,
        sent_activity_type as activity_type
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        ruleset,
        response_activity_type as activity_type
    from {{ ref('stg_nonresponse_rules') }}
    union all
    select
        ruleset,
        activity_type
    from {{ ref('stg_surge_rules') }}
    union all
    select
        ruleset,
        hand_raise_activity_type as activity_type
    from {{ ref('stg_stages') }}
),

rulesets as (select * from {{ ref('int_rulesets') }})

select activity_types.activity_type
from activity_types
inner join rulesets on activity_types.ruleset = rulesets.ruleset
where activity_types.activity_type is not null
group by activity_types.activity_type
