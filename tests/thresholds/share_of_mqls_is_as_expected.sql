-- The share of MQLs among the leads lies where the owner of the ruleset expects it: a rule edit or
-- a broken feed that floods or starves sales shows here.
{{ config(severity='warn') }}
with scored_leads as (select * from {{ ref('int_scored_leads') }}),

expectations as (select * from {{ ref('mql_share_expectations') }}),

shares as (
    select
        scored_leads.ruleset,
        100.0 * sum(case when scored_leads.is_mql then 1 else 0 end) / count(*) as mql_percent
    from scored_leads
    where scored_leads.is_current
    group by scored_leads.ruleset
)

select
    shares.ruleset,
    shares.mql_percent,
    expectations.min_mql_percent,
    expectations.max_mql_percent
from shares
inner join expectations on shares.ruleset = expectations.ruleset
where shares.mql_percent not between expectations.min_mql_percent and expectations.max_mql_percent
