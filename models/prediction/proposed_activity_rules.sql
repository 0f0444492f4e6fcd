-- One row per activity bin of the card in force that the rule language can say: a row of
-- activity_rules.csv for a challenger. A rule fires from its minimum on, so that each bin above
-- another gives only what it adds; a lead of which nothing is known has 0 points.
with card as (select * from {{ ref('predictive_scorecard') }}),

activity_bins as (
    -- from the bin that says least of a lead upwards: none, few, many; never, long ago, of late
    select
        card.*,
        case when card.kind = 'recency' then -card.lower_bound else card.lower_bound end as height
    from card
    where
        card.kind in ('activity_count', 'recency', 'decayed_count')
        and card.activity_type is not null
),

ordered as (
    select
        activity_bins.*,
        activity_bins.points - lag(activity_bins.points, 1, activity_bins.points) over (
            partition by activity_bins.feature_number order by activity_bins.height nulls first
        ) as added_points,
        first_value(activity_bins.points) over (
            partition by activity_bins.feature_number order by activity_bins.height nulls first
        ) as zero_points
    from activity_bins
),

rules as (
    select
        ordered.*,
        ordered.added_points as rule_points,
        case
            when ordered.kind = 'activity_count' then ordered.window_days
            -- younger than the upper end of the bin, or than the window of the feature
            else cast(coalesce(ceil(ordered.upper_bound), ordered.window_days) as integer)
        end as rule_window_days,
        case
            when ordered.kind = 'activity_count' then cast(ceil(ordered.lower_bound) as integer)
            else 1
        end as min_count,
        'lead' as per,
        cast(null as integer) as max_points,
        'none' as decay,
        cast(null as integer) as decay_days
    from ordered
    where ordered.kind <> 'decayed_count'
    union all
    -- a faded count is a straight line up to its highest bin
    select
        ordered.*,
        cast(
            case when ordered.points > ordered.zero_points then 1 else -1 end * greatest(
                1, round(abs(ordered.points - ordered.zero_points) / ordered.lower_bound)
            ) as integer
        ) as rule_points,
        ordered.window_days as rule_window_days,
        1 as min_count,
        'event' as per,
        abs(ordered.points - ordered.zero_points) as max_points,
        'half_life' as decay,
        ordered.half_life_days as decay_days
    from ordered
    where
        ordered.kind = 'decayed_count'
        and ordered.bin_kind = 'range'
        and ordered.upper_bound is null
        and ordered.points <> ordered.zero_points
),

merged as (
    -- what two features say with one and the same rule is said once
    select
        min(
            rules.feature || '_' || cast(rules.bin_number as {{ dbt.type_string() }})
        ) as rule_id,
        rules.activity_type,
        rules.asset_category,
        rules.rule_window_days as window_days,
        rules.min_count,
        rules.per,
        cast(sum(rules.rule_points) as integer) as points,
        max(rules.max_points) as max_points,
        rules.decay,
        rules.decay_days,
        min(rules.label) as reason
    from rules
    where rules.bin_kind in ('range', 'zero')
    group by
        rules.activity_type,
        rules.asset_category,
        rules.rule_window_days,
        rules.min_count,
        rules.per,
        rules.decay,
        rules.decay_days
)

select
    'proposed' as ruleset,
    merged.rule_id,
    case when merged.points > 0 then 'implicit' else 'negative' end as dimension,
    cast(null as {{ dbt.type_string() }}) as criteria_group,
    merged.activity_type,
    merged.asset_category,
    merged.window_days,
    merged.min_count,
    cast(null as integer) as max_per_day,
    merged.per,
    merged.points,
    merged.max_points,
    merged.decay,
    {{ number_text('merged.decay_days') }} as decay_days,
    merged.reason
from merged
where merged.points <> 0
