-- One row per fitting step and bin: its weight after the step. A step is one run of this statement,
-- which adds the rows of the next one, until no weight moves: Newton's method for a logistic
-- regression on the bins, with an L2 penalty on every weight but the intercept.
-- Whatever is summed over rows is a whole number of billionths or a decimal, so that neither the
-- order of rows nor the number of threads can change a digit.
{{ config(materialized='stepwise', has_steps=fits_cards()) }}
with recursive steps as (select * from {{ this }}),

bins as (select * from {{ ref('int_scorecard_bins') }}),

profiles as (select * from {{ ref('int_training_profiles') }}),

all_profile_bins as (select * from {{ ref('int_profile_bins') }}),

settings as (select * from {{ ref('stg_scorecard_settings') }}),

last_step as (
    select max(steps.step) as step from steps
),

latest as (
    select
        steps.step,
        steps.bin_number,
        cast(steps.weight as {{ type_double() }}) as weight,
        case
            when bins.bin_kind = 'intercept' then 0
            else cast(settings.l2_penalty as {{ type_double() }})
        end
            as l2_penalty
    from steps
    inner join last_step on steps.step = last_step.step
    inner join bins on steps.bin_number = bins.bin_number
    cross join settings
    where steps.step < settings.step_limit and not steps.is_converged
),

profile_bins as (
    -- a fit that has ended reads none of them again
    select
        all_profile_bins.example_number,
        all_profile_bins.bin_number
    from all_profile_bins
    inner join latest on all_profile_bins.bin_number = latest.bin_number
),

margins as (
    -- the log-odds of each profile under the latest weights
    select
        profile_bins.example_number,
        cast(sum({{ billionths('latest.weight') }}) as {{ type_double() }}) / 1000000000 as margin
    from profile_bins
    inner join latest on profile_bins.bin_number = latest.bin_number
    group by profile_bins.example_number
),

misses as materialized (
    -- how far off the card is for each profile, and how much that depends on its log-odds
    select
        margins.example_number,
        margins.margin,
        profiles.example_count,
        profiles.conversion_count,
        {{ billionths(
            'profiles.conversion_count - profiles.example_count * ' ~ logistic('margins.margin')
        ) }} as residual,
        {{ billionths(
            'profiles.example_count * ' ~ logistic('margins.margin')
            ~ ' * ' ~ logistic('-margins.margin')
        ) }} as curvature
    from margins
    inner join profiles on margins.example_number = profiles.example_number
),

gradient as materialized (
    select
        latest.bin_number,
        cast(sum(misses.residual) as {{ type_double() }}) / 1000000000
        - latest.l2_penalty * latest.weight
            as slope
    from latest
    inner join profile_bins on latest.bin_number = profile_bins.bin_number
    inner join misses on profile_bins.example_number = misses.example_number
    group by latest.bin_number, latest.l2_penalty, latest.weight
),

pairs as materialized (
    select
        profile_bins.bin_number,
        paired_bins.bin_number as other_bin_number,
        cast(sum(misses.curvature) as {{ type_double() }}) / 1000000000 as curvature
    from profile_bins
    inner join misses on profile_bins.example_number = misses.example_number
    inner join profile_bins as paired_bins
        on
            profile_bins.example_number = paired_bins.example_number
            and profile_bins.bin_number <= paired_bins.bin_number
    group by profile_bins.bin_number, paired_bins.bin_number
),

matrix as materialized (
    select
        pairs.bin_number,
        pairs.other_bin_number,
        pairs.curvature
        + case when pairs.bin_number = pairs.other_bin_number then latest.l2_penalty else 0 end
            as value
    from pairs
    inner join latest on pairs.bin_number = latest.bin_number
    union all
    select
        pairs.other_bin_number,
        pairs.bin_number,
        pairs.curvature
    from pairs
    where pairs.bin_number < pairs.other_bin_number
),

{{ solved('matrix', 'gradient') }},

movements as (
    select
        profile_bins.example_number,
        cast(sum({{ billionths('solved.solution') }}) as {{ type_double() }}) / 1000000000
            as movement
    from profile_bins
    inner join solved on profile_bins.bin_number = solved.bin_number
    group by profile_bins.example_number
),

halvings as (
    select cast(1 as {{ type_double() }}) as factor
    union all
    select halvings.factor / 2 from halvings
    where halvings.factor > 0.01
),

moved_weights as (
    select
        latest.step,
        latest.bin_number,
        latest.l2_penalty,
        halvings.factor,
        latest.weight + halvings.factor * coalesce(solved.solution, 0) as weight,
        halvings.factor * coalesce(solved.solution, 0) as movement
    from latest
    left join solved on latest.bin_number = solved.bin_number
    cross join halvings
),

penalties as (
    select
        moved_weights.factor,
        sum({{ billionths(
            'moved_weights.l2_penalty * moved_weights.weight * moved_weights.weight / 2'
        ) }}) as penalty
    from moved_weights
    group by moved_weights.factor
),

losses as (
    select
        halvings.factor,
        sum({{ billionths(log_loss(
            'misses.example_count',
            'misses.conversion_count',
            '(misses.margin + halvings.factor * movements.movement)'
        )) }}) as fit_loss,
        sum(misses.example_count) as example_count,
        count(*) as rounded_count
    from misses
    inner join movements on misses.example_number = movements.example_number
    cross join halvings
    group by halvings.factor
),

compared as (
    select
        losses.*,
        losses.fit_loss + penalties.penalty as loss,
        min(losses.fit_loss + penalties.penalty) over () as least_loss
    from losses
    inner join penalties on losses.factor = penalties.factor
),

taken as (
    -- a full step may go too far: of it and its halvings, the one that loses least is taken, and of
    -- those that differ by no more than what the rounding of the losses may have made, the fullest
    select
        compared.factor,
        cast(compared.fit_loss as {{ type_double() }}) / 1000000000 / compared.example_count
            as log_loss,
        row_number() over (order by compared.factor desc nulls last) as fullness_rank
    from compared
    where compared.loss - compared.least_loss <= compared.rounded_count
)

-- step 0: as likely as the average example
select
    0 as step,
    bins.bin_number,
    {{ rounded_log_odds(
        "case when bins.bin_kind = 'intercept' then ln("
        ~ 'cast(sum(profiles.conversion_count) + 1 as ' ~ type_double() ~ ')'
        ~ ' / (sum(profiles.example_count - profiles.conversion_count) + 1)) else 0 end'
    ) }} as weight,
    cast(null as {{ type_double() }}) as log_loss,
    cast(null as {{ type_double() }}) as largest_slope,
    cast(null as {{ type_double() }}) as largest_change,
    false as is_converged
from bins
cross join profiles
where not exists (select steps.step from steps)
group by bins.bin_number, bins.bin_kind
union all
select
    moved_weights.step + 1 as step,
    moved_weights.bin_number,
    {{ rounded_log_odds('moved_weights.weight') }} as weight,
    taken.log_loss,
    (select max(abs(gradient.slope)) from gradient) as largest_slope,
    max(abs(moved_weights.movement)) over () as largest_change,
    max(abs(moved_weights.movement)) over () <= settings.tolerance as is_converged
from moved_weights
inner join taken on moved_weights.factor = taken.factor and taken.fullness_rank = 1
cross join settings
