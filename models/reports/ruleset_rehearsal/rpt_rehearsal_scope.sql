-- One row: was any ruleset scored beside the active one?
with verdicts as (select * from {{ ref('rpt_rehearsal_verdicts') }})

select
    cast(count(*) as bigint) as challenger_count,
    count(*) > 0 as has_challenger,
    count(*) = 0 as has_no_challenger
from verdicts
