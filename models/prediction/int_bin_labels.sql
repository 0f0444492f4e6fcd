-- One row per bin of a feature: in words, such as `saw pricing 3 to 5 times in 30 days`, and what a
-- rule says that fires from the bin on, such as `saw pricing 3+ times in 30 days`.
{{ config(materialized='view') }}
with bins as (select * from {{ ref('int_scorecard_bins') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

worded as (
    select
        bins.bin_number,
        bins.bin_kind,
        bins.level,
        features.kind,
        features.label,
        {{ number_text('coalesce(ceil(bins.upper_bound), features.window_days)') }}
            as first_day_out,
        case
            when features.kind = 'decayed_count'
                then
                    ', halving every ' || {{ number_text('features.half_life_days') }} || ' days'
            else ''
        end as fading,
        case
            when features.window_days is not null
                then ' in ' || cast(features.window_days as {{ dbt.type_string() }}) || ' days'
            else ''
        end as span,
        -- counts and days are whole
        {{ number_text('ceil(bins.lower_bound)') }} as first_count,
        {{ number_text('ceil(bins.upper_bound) - 1') }} as last_count,
        case
            when bins.lower_bound > 0.000001 then {{ number_text('bins.lower_bound') }}
        end as lower_text,
        {{ number_text('bins.upper_bound') }} as upper_text
    from bins
    inner join features on bins.feature_number = features.feature_number
),

ranged as (
    select
        worded.*,
        worded.fading || worded.span as period,
        case
            when worded.bin_kind <> 'range' then '0'
            when worded.last_count is null then worded.first_count || '+'
            when worded.last_count = worded.first_count then worded.first_count
            else worded.first_count || ' to ' || worded.last_count
        end as count_range,
        case
            when worded.lower_text is null and worded.upper_text is null then 'above 0'
            when worded.lower_text is null then 'above 0, under ' || worded.upper_text
            when worded.upper_text is null then worded.lower_text || '+'
            else worded.lower_text || ' to under ' || worded.upper_text
        end as number_range
    from worded
)

select
    ranged.bin_number,
    case
        when ranged.kind = 'activity_count'
            then
                ranged.label || ' ' || ranged.count_range
                || case when ranged.count_range = '1' then ' time' else ' times' end
                || ranged.period
        when ranged.kind = 'decayed_count' and ranged.bin_kind = 'range'
            then ranged.label || ' ' || ranged.number_range || ' times' || ranged.period
        -- what was done so long ago that nothing is left of it counts as never
        when ranged.kind = 'decayed_count'
            then ranged.label || ' never or long ago' || ranged.period
        when ranged.kind = 'recency' and ranged.bin_kind = 'missing'
            then ranged.label || ' never' || ranged.period
        when ranged.kind = 'recency' and ranged.bin_kind = 'zero' then ranged.label || ' today'
        when ranged.kind = 'recency'
            then
                ranged.label || ' ' || ranged.count_range
                || case when ranged.count_range = '1' then ' day ago' else ' days ago' end
        when ranged.bin_kind = 'missing' then ranged.label || ' is not known'
        when ranged.bin_kind = 'other' then ranged.label || ' is another value'
        when ranged.bin_kind = 'level'
            then ranged.label || ' is ' || ranged.level
        when ranged.bin_kind = 'negative' then ranged.label || ' is below 0'
        when ranged.bin_kind = 'zero' then ranged.label || ' is 0'
        else ranged.label || ' is ' || ranged.number_range
    end as label,
    case
        when ranged.kind = 'activity_count'
            then ranged.label || ' ' || ranged.first_count || '+ times' || ranged.period
        when ranged.kind = 'decayed_count' and ranged.lower_text is null
            then ranged.label || ' 1+ times' || ranged.span
        when ranged.kind = 'decayed_count' then ranged.label || ranged.period
        when ranged.kind = 'recency' and ranged.first_day_out is null
            then ranged.label || ' at any time'
        when ranged.kind = 'recency'
            then ranged.label || ' less than ' || ranged.first_day_out || ' days ago'
    end as rule_label
from ranged
