-- One row per ruleset and rule that fires on a day of this run: how often, and on the judged days
-- that count for how many leads, conversions and points.
with rule_firings as (select * from {{ ref('int_rule_firings') }}),

rule_examples as (select * from {{ ref('int_rule_examples') }}),

dated as (
    select
        rule_firings.ruleset,
        rule_firings.rule_id,
        count(*) as firing_count,
        sum(coalesce(rule_examples.day_count, 0)) as lead_count,
        sum(coalesce(rule_examples.conversion_count, 0)) as conversion_count,
        sum(rule_firings.points * coalesce(rule_examples.day_count, 0)) as points
    from rule_firings
    left join rule_examples
        on
            rule_firings.ruleset = rule_examples.ruleset
            and rule_firings.lead_id = rule_examples.lead_id
            and rule_firings.as_of_date = rule_examples.as_of_date
    where rule_firings.as_of_date is not null
    group by rule_firings.ruleset, rule_firings.rule_id
),

undated as (
    -- who a lead is counts on all its days alike
    select
        rule_firings.ruleset,
        rule_firings.rule_id,
        count(*) as firing_count,
        sum(coalesce(rule_examples.day_count, 0)) as lead_count,
        sum(coalesce(rule_examples.conversion_count, 0)) as conversion_count,
        sum(rule_firings.points * coalesce(rule_examples.day_count, 0)) as points
    from rule_firings
    left join rule_examples
        on
            rule_firings.ruleset = rule_examples.ruleset
            and rule_firings.lead_id = rule_examples.lead_id
            and rule_examples.as_of_date is null
    where rule_firings.as_of_date is null
    group by rule_firings.ruleset, rule_firings.rule_id
),

counted as (
    select * from dated
    union all
    select * from undated
)

select
    counted.ruleset,
    counted.rule_id,
    cast(counted.firing_count as bigint) as firing_count,
    cast(counted.lead_count as bigint) as lead_count,
    cast(counted.conversion_count as bigint) as conversion_count,
    {{ rounded_points('counted.points') }} as points
from counted
