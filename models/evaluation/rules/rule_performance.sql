-- One row per rule of a scored ruleset: is it worth the points that it gives or takes?
with rule_effects as (select * from {{ ref('int_rule_effects') }}),

rule_verdicts as (select * from {{ ref('int_rule_verdicts') }}),

rule_band_changes as (select * from {{ ref('int_rule_band_changes') }}),

rule_twins as (select * from {{ ref('int_rule_twins') }}),

rule_reasons as (select * from {{ ref('int_rule_reasons') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }})

select
    rule_effects.ruleset,
    rule_effects.rule_id,
    rule_reasons.reason,
    rule_effects.dimension,
    rule_effects.points,
    {{ rounded_points('rule_effects.mean_points') }} as mean_points,
    rule_verdicts.suggested_points,
    rule_verdicts.verdict,
    rule_effects.lead_count,
    rule_effects.conversion_count,
    {{ ratio('rule_effects.conversion_count', 'rule_effects.lead_count') }} as conversion_rate,
    rule_effects.other_lead_count,
    rule_effects.other_conversion_count,
    {{ ratio('rule_effects.other_conversion_count', 'rule_effects.other_lead_count') }}
        as other_conversion_rate,
    {{ ratio(
        exact_product([
            'rule_effects.conversion_count',
            'rule_effects.lead_count + rule_effects.other_lead_count',
        ]),
        exact_product([
            'rule_effects.lead_count',
            'rule_effects.conversion_count + rule_effects.other_conversion_count',
        ])
    ) }} as lift,
    rule_effects.log_odds,
    rule_effects.log_odds_low,
    rule_effects.log_odds_high,
    rule_effects.firing_count = 0 as is_dead,
    coalesce(rule_band_changes.current_lead_count, 0) as current_lead_count,
    coalesce(rule_band_changes.band_change_count, 0) as band_change_count,
    rule_effects.dimension <> 'disqualify'
    and coalesce(rule_band_changes.band_change_count, 0) = 0 as never_changes_a_band,
    rule_twins.redundant_with,
    ruleset_quality.attributes_as_of
from rule_effects
inner join rule_verdicts
    on
        rule_effects.ruleset = rule_verdicts.ruleset
        and rule_effects.rule_id = rule_verdicts.rule_id
left join rule_band_changes
    on
        rule_effects.ruleset = rule_band_changes.ruleset
        and rule_effects.rule_id = rule_band_changes.rule_id
left join rule_twins
    on rule_effects.ruleset = rule_twins.ruleset and rule_effects.rule_id = rule_twins.rule_id
left join rule_reasons
    on
        rule_effects.ruleset = rule_reasons.ruleset
        and rule_effects.rule_id = rule_reasons.rule_id
left join ruleset_quality on rule_effects.ruleset = ruleset_quality.ruleset
