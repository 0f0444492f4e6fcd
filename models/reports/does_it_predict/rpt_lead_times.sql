-- One row per kind of activity: how many weeks before buying do leads do it first?
with conversion_lead_times as (select * from {{ ref('conversion_lead_times') }})

select
    replace(conversion_lead_times.activity_type, '_', ' ')
    || case
        when conversion_lead_times.asset_category = 'other' then ''
        else ', ' || replace(conversion_lead_times.asset_category, '_', ' ')
    end as activity,
    cast(row_number() over (
        order by
            conversion_lead_times.lead_count desc,
            conversion_lead_times.activity_type asc,
            conversion_lead_times.asset_category asc
    ) as integer) as commonness_rank,
    conversion_lead_times.lead_count,
    conversion_lead_times.share_of_conversions,
    {{ rounded_points('conversion_lead_times.lower_quartile_days / 7') }} as lower_quartile_weeks,
    conversion_lead_times.median_weeks,
    {{ rounded_points('conversion_lead_times.upper_quartile_days / 7') }} as upper_quartile_weeks
from conversion_lead_times
