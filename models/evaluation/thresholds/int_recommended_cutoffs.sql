-- One row per ruleset and stage for which a cut-off can be named: the lowest one that sales can
-- follow and whose leads convert more often than all leads, beyond chance.
with cutoff_results as (select * from {{ ref('int_cutoff_results') }}),

sales_capacity as (select * from {{ ref('int_sales_capacity') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

candidates as (
    select
        cutoff_results.ruleset,
        sales_capacity.stage,
        cutoff_results.cutoff,
        cutoff_results.leads_per_week <= sales_capacity.capacity_per_week as is_within_capacity,
        {{ wilson_bound(
            'low', 'cutoff_results.conversion_count', 'cutoff_results.lead_count', 'settings.interval_z'
        ) }} > ruleset_quality.conversion_rate as is_beyond_chance
    from cutoff_results
    cross join sales_capacity
    cross join settings
    inner join ruleset_quality
        on
            cutoff_results.ruleset = ruleset_quality.ruleset
            and ruleset_quality.verdict = 'signal'
),

too_many as (
    select
        candidates.ruleset,
        candidates.stage,
        max(candidates.cutoff) as cutoff
    from candidates
    where not candidates.is_within_capacity
    group by candidates.ruleset, candidates.stage
)

select
    candidates.ruleset,
    candidates.stage,
    min(candidates.cutoff) as cutoff
from candidates
left join too_many
    on candidates.ruleset = too_many.ruleset and candidates.stage = too_many.stage
where
    candidates.is_within_capacity
    and candidates.is_beyond_chance
    and (too_many.cutoff is null or candidates.cutoff > too_many.cutoff)
group by candidates.ruleset, candidates.stage
