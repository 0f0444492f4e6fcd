-- One row per fitted card, feature and bin: the cards of this run anew, all former ones as they
-- were.
{{ config(
    materialized='incremental',
    incremental_strategy='append',
    full_refresh=false,
    on_schema_change='append_new_columns',
    pre_hook="{{ forget_refitted_card(ref('int_scorecard_examples'), ref('int_score_dates')) }}",
) }}
with weights as (select * from {{ ref('int_scorecard_weights') }}),

bins as (select * from {{ ref('int_scorecard_bins') }}),

profiles as (select * from {{ ref('int_training_profiles') }}),

profile_bins as (select * from {{ ref('int_profile_bins') }}),

bin_labels as (select * from {{ ref('int_bin_labels') }}),

features as (select * from {{ ref('stg_scorecard_features') }}),

calibration as (select * from {{ ref('int_scorecard_calibration') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

last_step as (
    select max(weights.step) as step from weights
),

counted as (
    select
        profile_bins.bin_number,
        sum(profiles.example_count) as example_count,
        sum(profiles.conversion_count) as conversion_count
    from profile_bins
    inner join profiles on profile_bins.example_number = profiles.example_number
    group by profile_bins.bin_number
),

weighed as (
    select
        bins.*,
        weights.weight,
        coalesce(counted.example_count, 0) as example_count,
        coalesce(counted.conversion_count, 0) as conversion_count,
        coalesce(
            sum(weights.weight * coalesce(counted.example_count, 0))
                over (partition by bins.feature_number)
            / cast(nullif(
                sum(coalesce(counted.example_count, 0)) over (partition by bins.feature_number), 0
            ) as {{ type_double() }}),
            0
        ) as average_weight
    from bins
    inner join weights on bins.bin_number = weights.bin_number
    inner join last_step on weights.step = last_step.step
    left join counted on bins.bin_number = counted.bin_number
),

averages as (
    select
        weighed.feature_number,
        weighed.average_weight
    from weighed
    where weighed.bin_kind <> 'intercept'
    group by weighed.feature_number, weighed.average_weight
),

averages_together as (
    select coalesce({{ exact_sum('averages.average_weight') }}, 0) as average_weight
    from averages
),

compared as (
    -- what a bin says beside the average example; the intercept takes up the averages
    select
        weighed.*,
        case
            when weighed.bin_kind = 'intercept'
                then weighed.weight + cast(averages_together.average_weight as {{ type_double() }})
            else weighed.weight - weighed.average_weight
        end as effect
    from weighed
    cross join averages_together
)

select
    score_dates.as_of_date as trained_on,
    compared.bin_number,
    compared.feature_number,
    coalesce(features.feature, 'intercept') as feature,
    features.kind,
    features.attribute,
    features.activity_type,
    features.asset_category,
    features.window_days,
    features.half_life_days,
    compared.bin_kind,
    compared.lower_bound,
    compared.upper_bound,
    compared.level,
    coalesce(bin_labels.label, 'average lead') as label,
    bin_labels.rule_label,
    compared.weight,
    {{ rounded_log_odds('compared.effect') }} as effect,
    cast(round(compared.effect * settings.points_per_doubling / ln(2)) as integer) as points,
    cast(compared.example_count as bigint) as example_count,
    cast(compared.conversion_count as bigint) as conversion_count,
    calibration.calibration_intercept,
    calibration.calibration_slope,
    cast({{ var('conversion_horizon_days') }} as integer) as conversion_horizon_days,
    rulesets.ruleset_version
from compared
inner join score_dates on score_dates.is_current
inner join rulesets on rulesets.is_active
left join features on compared.feature_number = features.feature_number
left join bin_labels on compared.bin_number = bin_labels.bin_number
cross join calibration
cross join settings
