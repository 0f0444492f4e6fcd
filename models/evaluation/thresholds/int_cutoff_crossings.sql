-- One row per ruleset and cut-off that a lead crosses: how many do, and how long before they
-- convert.
with lead_crossings as (select * from {{ ref('int_lead_crossings') }}),

score_cutoffs as (select * from {{ ref('int_score_cutoffs') }}),

converted_leads as (select * from {{ ref('int_converted_leads') }}),

cutoffs as (
    select
        score_cutoffs.ruleset,
        score_cutoffs.cutoff_number
    from score_cutoffs
    group by score_cutoffs.ruleset, score_cutoffs.cutoff_number
),

crossings as (
    -- alike leads are counted first: there are few kinds of them
    select
        lead_crossings.ruleset,
        lead_crossings.highest_number_before,
        lead_crossings.cutoff_number,
        {{ days_between('lead_crossings.as_of_date', 'converted_leads.conversion_date') }}
            as days_to_conversion,
        count(*) as lead_count,
        sum(case when lead_crossings.is_conversion then 1 else 0 end) as conversion_count
    from lead_crossings
    left join converted_leads
        on
            lead_crossings.ruleset = converted_leads.ruleset
            and lead_crossings.lead_id = converted_leads.lead_id
    group by
        lead_crossings.ruleset,
        lead_crossings.highest_number_before,
        lead_crossings.cutoff_number,
        {{ days_between('lead_crossings.as_of_date', 'converted_leads.conversion_date') }}
),

crossed as (
    -- a lead that jumps crosses all cut-offs between
    select
        cutoffs.ruleset,
        cutoffs.cutoff_number,
        crossings.days_to_conversion,
        sum(crossings.lead_count) as lead_count,
        sum(crossings.conversion_count) as conversion_count
    from cutoffs
    inner join crossings
        on
            cutoffs.ruleset = crossings.ruleset
            and cutoffs.cutoff_number <= crossings.cutoff_number
            and (
                crossings.highest_number_before is null
                or cutoffs.cutoff_number > crossings.highest_number_before
            )
    group by cutoffs.ruleset, cutoffs.cutoff_number, crossings.days_to_conversion
),

cumulated as (
    select
        crossed.*,
        sum(crossed.lead_count) over (
            partition by crossed.ruleset, crossed.cutoff_number
            order by crossed.days_to_conversion asc nulls last
        ) as leads_up_to_here,
        sum(case when crossed.days_to_conversion is not null then crossed.lead_count else 0 end)
            over (partition by crossed.ruleset, crossed.cutoff_number) as converted_lead_count
    from crossed
)

select
    cumulated.ruleset,
    cumulated.cutoff_number,
    cast(sum(cumulated.lead_count) as bigint) as crossing_lead_count,
    cast(sum(cumulated.conversion_count) as bigint) as crossing_conversion_count,
    -- the lower median: half of those that convert have waited so long or less
    min(
        case
            when 2 * cumulated.leads_up_to_here >= cumulated.converted_lead_count
                then cumulated.days_to_conversion
        end
    ) as median_days_to_conversion
from cumulated
group by cumulated.ruleset, cumulated.cutoff_number
