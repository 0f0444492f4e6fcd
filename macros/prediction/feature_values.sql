{#- The CTEs end with feature_values. They read the imports lead_attributes, lead_scores, activities, activity_kinds,
    activity_dates and lead_survivors: nothing dated after the day of the row. -#}
{% macro feature_values(lead_days, features) -%}
scored_days as (
    select {{ lead_days }}.as_of_date from {{ lead_days }}
    group by {{ lead_days }}.as_of_date
),

feature_dates as (
    -- what an activity of a day still counts for on the day that is scored
    select
        {{ features }}.feature_number,
        scored_days.as_of_date,
        activity_dates.activity_date,
        {{ lead_scoring.decay_factor(
            'case when ' ~ features ~ ".kind = 'decayed_count' then 'half_life' end",
            lead_scoring.days_between('activity_dates.activity_date', 'scored_days.as_of_date'),
            features ~ '.half_life_days'
        ) }} as decay_factor
    from {{ features }}
    cross join scored_days
    inner join activity_dates on scored_days.as_of_date >= activity_dates.activity_date
    where
        {{ features }}.kind in ('activity_count', 'decayed_count', 'recency')
        and {{ lead_scoring.days_between('activity_dates.activity_date', 'scored_days.as_of_date') }}
        < coalesce(
            {{ features }}.window_days,
            {{ lead_scoring.days_between('activity_dates.activity_date', 'scored_days.as_of_date') }} + 1
        )
),

feature_ranges as (
    -- activities that have faded to nothing are not read
    select
        feature_dates.feature_number,
        min(feature_dates.activity_date) as first_date,
        max(feature_dates.activity_date) as last_date
    from feature_dates
    where feature_dates.decay_factor > 0
    group by feature_dates.feature_number
),

feature_kinds as (
    select
        {{ features }}.feature_number,
        feature_ranges.first_date,
        feature_ranges.last_date,
        activity_kinds.activity_type,
        activity_kinds.asset_key
    from {{ features }}
    inner join feature_ranges on {{ features }}.feature_number = feature_ranges.feature_number
    inner join activity_kinds
        on
            activity_kinds.activity_type
            = coalesce({{ features }}.activity_type, activity_kinds.activity_type)
            and activity_kinds.asset_category
            = coalesce({{ features }}.asset_category, activity_kinds.asset_category)
),

wanted_leads as (
    -- what the others did is not counted
    select {{ lead_days }}.lead_id from {{ lead_days }}
    group by {{ lead_days }}.lead_id
),

feature_days as (
    select
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id) as lead_id,
        feature_kinds.feature_number,
        activities.activity_date,
        count(*) as activity_count
    from activities
    inner join feature_kinds
        on
            activities.activity_type = feature_kinds.activity_type
            and activities.asset_key = feature_kinds.asset_key
            and activities.activity_date >= feature_kinds.first_date
            and activities.activity_date <= feature_kinds.last_date
    left join lead_survivors on activities.lead_id = lead_survivors.lead_id
    inner join wanted_leads
        on coalesce(lead_survivors.surviving_lead_id, activities.lead_id) = wanted_leads.lead_id
    group by
        coalesce(lead_survivors.surviving_lead_id, activities.lead_id),
        feature_kinds.feature_number,
        activities.activity_date
),

counted as (
    select
        {{ lead_days }}.example_number,
        feature_days.feature_number,
        sum(feature_days.activity_count * feature_dates.decay_factor) as activity_count,
        max(feature_days.activity_date) as last_activity_date
    from {{ lead_days }}
    inner join feature_days on {{ lead_days }}.lead_id = feature_days.lead_id
    inner join feature_dates
        on
            feature_days.feature_number = feature_dates.feature_number
            and feature_days.activity_date = feature_dates.activity_date
            and {{ lead_days }}.as_of_date = feature_dates.as_of_date
    group by {{ lead_days }}.example_number, feature_days.feature_number
),

feature_values as (
    select
        {{ lead_days }}.example_number,
        {{ features }}.feature_number,
        lower(lead_attributes.text_value) as text_value,
        cast(lead_attributes.number_value as {{ lead_scoring.type_double() }}) as number_value
    from {{ lead_days }}
    inner join lead_attributes on {{ lead_days }}.lead_id = lead_attributes.lead_id
    inner join {{ features }}
        on
            lead_attributes.attribute = {{ features }}.attribute
            and {{ features }}.kind = 'attribute'
    union all
    select
        {{ lead_days }}.example_number,
        {{ features }}.feature_number,
        cast(null as {{ dbt.type_string() }}) as text_value,
        cast(
            case {{ features }}.attribute
                when 'fit_score' then lead_scores.fit_score
                when 'engagement_score' then lead_scores.engagement_score
                else lead_scores.lead_score
            end
            as {{ lead_scoring.type_double() }}
        ) as number_value
    from {{ lead_days }}
    inner join {{ features }} on {{ features }}.kind = 'score'
    left join lead_scores
        on
            {{ lead_days }}.lead_id = lead_scores.lead_id
            and {{ lead_days }}.as_of_date = lead_scores.as_of_date
            and lead_scores.is_active
    union all
    -- no activity is a count of 0, and no day since the last one
    select
        {{ lead_days }}.example_number,
        {{ features }}.feature_number,
        cast(null as {{ dbt.type_string() }}) as text_value,
        cast(
            case
                when {{ features }}.kind <> 'recency' then coalesce(counted.activity_count, 0)
                else {{ lead_scoring.days_between(
                    'counted.last_activity_date', lead_days ~ '.as_of_date'
                ) }}
            end
            as {{ lead_scoring.type_double() }}
        ) as number_value
    from {{ lead_days }}
    inner join {{ features }}
        on {{ features }}.kind in ('activity_count', 'decayed_count', 'recency')
    left join counted
        on
            {{ lead_days }}.example_number = counted.example_number
            and {{ features }}.feature_number = counted.feature_number
)
{%- endmacro %}
