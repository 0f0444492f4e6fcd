-- Does the mix of lead sources change, and are the new leads worth as much? Each month's leads by
-- source: their share, against the share in the month before, and what they score today.
-- dbt show --select source_drift --limit 500
with scored_leads as (select * from {{ ref('scored_leads') }}),

month_counts as (
    select
        extract(year from scored_leads.lead_created_at) as created_year,
        extract(month from scored_leads.lead_created_at) as created_month,
        12 * extract(year from scored_leads.lead_created_at)
        + extract(month from scored_leads.lead_created_at) as month_number,
        coalesce(scored_leads.lead_source, 'unknown') as lead_source,
        count(*) as lead_count,
        sum(case when scored_leads.is_mql then 1 else 0 end) as mql_count,
        {{ rounded_points('avg(scored_leads.lead_score)') }} as mean_score,
        sum(count(*)) over (
            partition by
                extract(year from scored_leads.lead_created_at),
                extract(month from scored_leads.lead_created_at)
        ) as month_lead_count
    from scored_leads
    group by
        extract(year from scored_leads.lead_created_at),
        extract(month from scored_leads.lead_created_at),
        coalesce(scored_leads.lead_source, 'unknown')
)

select
    month_counts.created_year,
    month_counts.created_month,
    month_counts.lead_source,
    month_counts.lead_count,
    {{ ratio('month_counts.lead_count', 'month_counts.month_lead_count') }} as share_of_month,
    {{ ratio('month_before.lead_count', 'month_before.month_lead_count') }}
        as share_of_month_before,
    month_counts.mean_score,
    {{ ratio('month_counts.mql_count', 'month_counts.lead_count') }} as mql_rate
from month_counts
left join month_counts as month_before
    on
        month_counts.lead_source = month_before.lead_source
        and month_counts.month_number = month_before.month_number + 1
order by
    month_counts.month_number desc nulls last,
    month_counts.lead_count desc nulls last,
    month_counts.lead_source asc nulls last
