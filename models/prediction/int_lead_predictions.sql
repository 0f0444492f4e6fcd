-- One row per lead on the current day that is no customer, when a card is in force: the probability
-- that it converts within the horizon, and the three bins that say most about it.
{%- set reason_count = 3 %}
with lead_attributes as (select * from {{ ref('int_lead_attributes') }}),

lead_scores as (select * from {{ ref('int_lead_scores') }}),

activities as (select * from {{ ref('int_activities') }}),

activity_kinds as (select * from {{ ref('int_activity_kinds') }}),

activity_dates as (select * from {{ ref('int_activity_dates') }}),

lead_survivors as (select * from {{ ref('int_lead_survivors') }}),

lifecycle_stages as (select * from {{ ref('int_lifecycle_stages') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

wins as (select * from {{ ref('int_wins') }}),

score_dates as (select * from {{ ref('int_score_dates') }}),

card as (select * from {{ ref('predictive_scorecard') }}),

features as (
    -- the features as they were when the card was fitted
    select
        feature_number,
        kind,
        attribute,
        activity_type,
        asset_category,
        window_days,
        half_life_days
    from card
    where kind is not null
    group by
        feature_number, kind, attribute, activity_type, asset_category, window_days, half_life_days
),

customers as (
    -- a customer that is disqualified is one all the same
    select wins.lead_id from wins
    group by wins.lead_id
),

leads as (
    select
        cast(row_number() over (order by lifecycle_stages.lead_id nulls last) as integer)
            as example_number,
        lifecycle_stages.lead_id,
        lifecycle_stages.as_of_date
    from lifecycle_stages
    inner join rulesets on lifecycle_stages.ruleset = rulesets.ruleset and rulesets.is_active
    inner join score_dates
        on lifecycle_stages.as_of_date = score_dates.as_of_date and score_dates.is_current
    left join customers on lifecycle_stages.lead_id = customers.lead_id
    where
        customers.lead_id is null
        and exists (select card.bin_number from card)
),

{{ feature_values('leads', 'features') }},

{{ feature_bins('card') }},

effects as (
    -- what bins say is ordered once, so that the millions are ordered by a number
    select
        card.bin_number,
        cast(row_number() over (
            order by abs(card.effect) desc nulls last, card.bin_number asc nulls last
        ) as integer) as effect_number,
        case when card.effect > 0 then '+' else '-' end
        || cast(cast(round(abs(card.effect), 1) as decimal(18, 1)) as {{ dbt.type_string() }})
        || ' ' || card.label as reason
    from card
    where card.effect <> 0
),

ranked as (
    select
        feature_bins.example_number,
        effects.effect_number,
        row_number() over (
            partition by feature_bins.example_number
            order by effects.effect_number nulls last
        ) as reason_rank
    from feature_bins
    inner join effects on feature_bins.bin_number = effects.bin_number
),

reasons as (
    select
        ranked.example_number,
        {{ joined_by_rank('effects.reason', 'ranked.reason_rank', reason_count, "'; '") }}
            as reasons
    from ranked
    inner join effects on ranked.effect_number = effects.effect_number
    where ranked.reason_rank <= {{ reason_count }}
    group by ranked.example_number
),

summed as (
    select
        feature_bins.example_number,
        sum(card.weight) as weight
    from feature_bins
    inner join card on feature_bins.bin_number = card.bin_number
    group by feature_bins.example_number
),

predicted as (
    select
        leads.lead_id,
        leads.as_of_date,
        card.trained_on,
        card.calibration_intercept
        + card.calibration_slope * (card.weight + coalesce(summed.weight, 0)) as log_odds,
        card.calibration_intercept + card.calibration_slope * card.effect as average_log_odds,
        reasons.reasons as predictive_reasons
    from leads
    inner join card on card.bin_kind = 'intercept'
    left join summed on leads.example_number = summed.example_number
    left join reasons on leads.example_number = reasons.example_number
)

select
    lead_id,
    as_of_date,
    trained_on,
    {{ rounded_log_odds('log_odds') }} as log_odds,
    {{ rounded_probability('log_odds') }} as predicted_conversion_probability,
    -- 50 = the odds of the average example, 75 = three times as high
    cast(round(100 * {{ logistic('log_odds - average_log_odds') }}) as integer)
        as predictive_score,
    predictive_reasons
from predicted
