-- One row per activity bin of the card in force that the rule language can say: a row of
-- activity_rules.csv for a challenger. A rule fires from its minimum on, so that each bin above
-- another gives only what it adds; a lead of which nothing is known has 0 points. A faded count is
-- a straight line up to its highest bin.
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
        -- the faded count that the points are reached at; null = they are given at once
        cast(null as {{ type_double() }}) as full_count,
        cast(null as integer) as decay_days
    from ordered
    where ordered.kind <> 'decayed_count'
    union all
    select
        ordered.*,
        ordered.points - ordered.zero_points as rule_points,
        ordered.window_days as rule_window_days,
        1 as min_count,
        -- the lowest bin begins right above 0: whoever is in it has all its points
        case when ordered.lower_bound > 0.000001 then ordered.lower_bound end as full_count,
        case when ordered.lower_bound > 0.000001 then ordered.half_life_days end as decay_days
    from ordered
    where
        ordered.kind = 'decayed_count'
        and ordered.bin_kind = 'range'
        and ordered.upper_bound is null
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
        rules.full_count,
        rules.decay_days,
        cast(sum(rules.rule_points) as integer) as points,
        min(coalesce(rules.rule_label, rules.label)) as reason
    from rules
    where rules.bin_kind in ('range', 'zero')
    group by
        rules.activity_type,
        rules.asset_category,
        rules.rule_window_days,
        rules.min_count,
        rules.full_count,
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
    case when merged.full_count is null then 'lead' else 'event' end as per,
    case
        when merged.full_count is null then merged.points
        else cast(
            case when merged.points > 0 then 1 else -1 end
            * greatest(1, round(abs(merged.points) / merged.full_count))
            as integer
        )
    end as points,
    case when merged.full_count is not null then abs(merged.points) end as max_points,
    case when merged.full_count is null then 'none' else 'half_life' end as decay,
    {{ number_text('merged.decay_days') }} as decay_days,
    merged.reason
from merged
where merged.points <> 0
