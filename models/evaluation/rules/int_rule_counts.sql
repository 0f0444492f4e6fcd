-- One row per ruleset and rule that fires on a day of this run: how often, and on the judged days
-- that count for how many leads, conversions and points.
with rule_firings as (select * from {{ ref('int_rule_firings') }}),

rule_examples as (select * from {{ ref('int_rule_examples') }})

select
    rule_firings.ruleset,
    rule_firings.rule_id,
    cast(count(*) as bigint) as firing_count,
    cast(sum(coalesce(rule_examples.day_count, 0)) as bigint) as lead_count,
    cast(sum(coalesce(rule_examples.conversion_count, 0)) as bigint) as conversion_count,
    {{ rounded_points('sum(rule_firings.points * coalesce(rule_examples.day_count, 0))') }}
        as points
from rule_firings
-- who a lead is has no day, and counts on all its days alike
left join rule_examples
    on
        rule_firings.ruleset = rule_examples.ruleset
        and rule_firings.lead_id = rule_examples.lead_id
        and coalesce(cast(rule_firings.as_of_date as {{ dbt.type_string() }}), '')
        = coalesce(cast(rule_examples.as_of_date as {{ dbt.type_string() }}), '')
group by rule_firings.ruleset, rule_firings.rule_id
