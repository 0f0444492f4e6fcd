-- One row per challenger and kind of crossing: how many leads would enter or leave MQL and SQL.
with ruleset_comparison as (select * from {{ ref('ruleset_comparison') }}),

verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }}),

crossings as (
    select
        ruleset,
        1 as crossing_order,
        'becomes SQL' as crossing,
        'in' as direction,
        sql_up_count as lead_count
    from ruleset_comparison
    union all
    select
        ruleset,
        2 as crossing_order,
        'no longer SQL' as crossing,
        'out' as direction,
        sql_down_count as lead_count
    from ruleset_comparison
    union all
    select
        ruleset,
        3 as crossing_order,
        'becomes MQL' as crossing,
        'in' as direction,
        mql_up_count as lead_count
    from ruleset_comparison
    union all
    select
        ruleset,
        4 as crossing_order,
        'no longer MQL' as crossing,
        'out' as direction,
        mql_down_count as lead_count
    from ruleset_comparison
)

select
    verdicts.challenger_number,
    crossings.crossing_order,
    crossings.crossing,
    crossings.direction,
    crossings.lead_count
from crossings
inner join verdicts on crossings.ruleset = verdicts.ruleset
