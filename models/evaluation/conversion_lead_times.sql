-- One row per activity type and asset category: how many days before buying do leads do it first?
-- depends_on: {{ ref('lead_score_history') }}, so that what its tests stop never gets here
with first_activities as (select * from {{ ref('int_first_activities') }}),

converted as (
    select count(distinct first_activities.lead_id) as lead_count
    from first_activities
),

quartiles as (
    select
        first_activities.activity_type,
        first_activities.asset_category,
        count(*) as lead_count,
        {{ percentile('first_activities.days_before_conversion', '0.25') }} as lower_quartile,
        {{ percentile('first_activities.days_before_conversion', '0.5') }} as median,
        {{ percentile('first_activities.days_before_conversion', '0.75') }} as upper_quartile
    from first_activities
    where first_activities.activity_type is not null
    group by first_activities.activity_type, first_activities.asset_category
)

select
    quartiles.activity_type,
    quartiles.asset_category,
    cast(quartiles.lead_count as bigint) as lead_count,
    {{ ratio('quartiles.lead_count', 'converted.lead_count') }} as share_of_conversions,
    {{ rounded_points('cast(quartiles.lower_quartile as decimal(18, 6))') }} as lower_quartile_days,
    {{ rounded_points('cast(quartiles.median as decimal(18, 6))') }} as median_days,
    {{ rounded_points('cast(quartiles.upper_quartile as decimal(18, 6))') }} as upper_quartile_days,
    {{ rounded_points('cast(quartiles.median / 7 as decimal(18, 6))') }} as median_weeks
from quartiles
cross join converted
