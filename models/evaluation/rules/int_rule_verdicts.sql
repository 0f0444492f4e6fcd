-- One row per rule of a scored ruleset: what the outcomes say of it, and the points they suggest.
with rule_effects as (select * from {{ ref('int_rule_effects') }}),

judged as (
    select
        rule_effects.*,
        case
            when rule_effects.firing_count = 0 then 'dead'
            when not rule_effects.has_enough_data or rule_effects.log_odds_low is null
                then 'not enough data'
            when rule_effects.log_odds_low <= 0 and rule_effects.log_odds_high >= 0
                then 'no signal'
            when
                (rule_effects.log_odds_low > 0)
                = (rule_effects.dimension in ('explicit', 'implicit'))
                then 'as meant'
            else 'wrong way'
        end as verdict
    from rule_effects
),

scales as (
    -- what the judged rules give and take in all stays as it is; how they share it changes
    select
        judged.ruleset,
        cast(sum(abs(judged.mean_points)) as {{ type_double() }})
        / nullif(cast(sum(abs(judged.log_odds)) as {{ type_double() }}), 0) as points_per_log_odds
    from judged
    where judged.verdict in ('as meant', 'wrong way') and judged.points is not null
    group by judged.ruleset
)

select
    judged.ruleset,
    judged.rule_id,
    judged.verdict,
    case
        when judged.verdict in ('as meant', 'wrong way') and judged.points is not null
            then {{ rounded_points(rounded_rate('judged.log_odds * scales.points_per_log_odds')) }}
    end as suggested_points
from judged
left join scales on judged.ruleset = scales.ruleset
