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
),

months as (
    select
        month_counts.created_year,
        month_counts.created_month,
        month_counts.month_number,
        max(month_counts.month_lead_count) as month_lead_count
    from month_counts
    group by
        month_counts.created_year, month_counts.created_month, month_counts.month_number
),

expected as (
    -- a source that dried up has a row in the month after its last leads
    select
        months.month_number,
        month_counts.lead_source
    from months
    inner join month_counts
        on
            months.month_number = month_counts.month_number
            or months.month_number = month_counts.month_number + 1
    group by months.month_number, month_counts.lead_source
)

select
    months.created_year,
    months.created_month,
    expected.lead_source,
    coalesce(month_counts.lead_count, 0) as lead_count,
    {{ ratio('coalesce(month_counts.lead_count, 0)', 'months.month_lead_count') }}
        as share_of_month,
    {{ ratio('coalesce(counts_before.lead_count, 0)', 'month_before.month_lead_count') }}
        as share_of_month_before,
    month_counts.mean_score,
    {{ ratio('month_counts.mql_count', 'month_counts.lead_count') }} as mql_rate
from expected
inner join months on expected.month_number = months.month_number
left join months as month_before on expected.month_number = month_before.month_number + 1
left join month_counts
    on
        expected.month_number = month_counts.month_number
        and expected.lead_source = month_counts.lead_source
left join month_counts as counts_before
    on
        expected.month_number = counts_before.month_number + 1
        and expected.lead_source = counts_before.lead_source
order by
    expected.month_number desc nulls last,
    coalesce(month_counts.lead_count, 0) desc nulls last,
    expected.lead_source asc nulls last
