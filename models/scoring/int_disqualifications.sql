-- One row per lead and ruleset in which a disqualifying rule matches: the first by
-- rule id.
{{ config(materialized='view') }}
with attribute_points as (select * from {{ ref('int_attribute_points') }}),

rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

ranked as (
    select
        attribute_points.lead_id,
        attribute_points.ruleset,
        attribute_points.rule_id,
        row_number() over (
            partition by attribute_points.lead_id, attribute_points.ruleset
            order by attribute_points.rule_id nulls last
        ) as rule_rank
    from attribute_points
    where attribute_points.dimension = 'disqualify'
)

select
    ranked.lead_id,
    ranked.ruleset,
    rule_reasons.reason as disqualified_reason
from ranked
inner join rule_reasons
    on ranked.ruleset = rule_reasons.ruleset and ranked.rule_id = rule_reasons.rule_id
where ranked.rule_rank = 1
