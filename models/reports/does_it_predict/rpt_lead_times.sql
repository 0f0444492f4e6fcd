-- One row per kind of activity: how many weeks before buying do leads do it first?
with conversion_lead_times as (select * from {{ ref('conversion_lead_times') }}),

labelled as (
    select
        conversion_lead_times.*,
        conversion_lead_times.activity_type
        || case
            when conversion_lead_times.asset_category = 'other' then ''
            else ', ' || conversion_lead_times.asset_category
        end as label
    from conversion_lead_times
)

select
    -- as it is where two kinds would read the same
    case
        when count(*) over (partition by replace(labelled.label, '_', ' ')) = 1
            then replace(labelled.label, '_', ' ')
        else labelled.label
    end as activity,
    cast(row_number() over (
        order by
            labelled.lead_count desc,
            labelled.activity_type asc,
            labelled.asset_category asc
    ) as integer) as commonness_rank,
    labelled.lead_count,
    labelled.share_of_conversions,
    {{ rounded_points('labelled.lower_quartile_days / 7') }} as lower_quartile_weeks,
    labelled.median_weeks,
    {{ rounded_points('labelled.upper_quartile_days / 7') }} as upper_quartile_weeks
from labelled
