-- One row per scored ruleset, purpose (signs of life, hand raises, responses), watcher, activity
-- type and category whose latest day something asks for.
with activity_rules as (select * from {{ ref('stg_activity_rules') }}),

stages as (select * from {{ ref('stg_stages') }}),

nonresponse_rules as (select * from {{ ref('stg_nonresponse_rules') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

watched as (
    -- what an implicit activity rule names is a sign of life, whether or not it still gives points
    select
        ruleset,
        'sign_of_life' as purpose,
        'any' as watcher,
        activity_type,
        asset_category
    from activity_rules
    where dimension = 'implicit'
    union all
    select
        ruleset,
        'hand_raise' as purpose,
        stage as watcher,
        hand_raise_activity_type as activity_type,
        null as asset_category
    from stages
    where hand_raise_activity_type is not null
    union all
    select
        ruleset,
        'response' as purpose,
        rule_id as watcher,
        response_activity_type as activity_type,
        asset_category
    from nonresponse_rules
)

select
    cast(dense_rank() over (
        order by watched.ruleset nulls last, watched.purpose nulls last, watched.watcher nulls last
    ) as smallint) as watcher_number,
    watched.ruleset,
    watched.purpose,
    watched.watcher,
    watched.activity_type,
    watched.asset_category
from watched
inner join rulesets on watched.ruleset = rulesets.ruleset
group by
    watched.ruleset,
    watched.purpose,
    watched.watcher,
    watched.activity_type,
    watched.asset_category
