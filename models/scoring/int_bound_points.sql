-- One row per ledger row of the bound component: what keeps a score inside its ruleset's bounds.
{{ config(materialized='view') }}
with lead_scores as (select * from {{ ref('int_lead_scores') }})

select
    lead_id,
    as_of_date,
    is_current,
    ruleset,
    'bound' as component,
    'bound' as entry_type,
    cast(null as {{ dbt.type_string() }}) as axis,
    cast(null as {{ dbt.type_string() }}) as rule_id,
    cast(null as {{ dbt.type_string() }}) as criteria_group,
    bound_adjustment as points
from lead_scores
where bound_adjustment <> 0
