-- One row per ruleset, period and judged day that counts in it: each day by itself; all days, those
-- of this run, and those beside the active ruleset, of which those count that lie a horizon apart.
with judged_days as (select * from {{ ref('int_judged_days') }}),

spaced_days as (select * from {{ ref('int_spaced_days') }}),

rulesets as (select * from {{ ref('int_rulesets') }})

select
    spaced_days.ruleset,
    spaced_days.period,
    spaced_days.as_of_date
from spaced_days
union all
select
    rulesets.ruleset,
    spaced_days.period,
    spaced_days.as_of_date
from spaced_days
inner join rulesets on rulesets.is_active
where spaced_days.period like 'beside %'
union all
select
    judged_days.ruleset,
    cast(judged_days.as_of_date as {{ dbt.type_string() }}) as period,
    judged_days.as_of_date
from judged_days
where judged_days.period = 'all days'
