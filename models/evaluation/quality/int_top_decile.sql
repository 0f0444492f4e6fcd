-- One row per ruleset and period: the conversions among the tenth of the leads that score highest.
{{ config(materialized='view') }}
with score_placements as (select * from {{ ref('int_score_placements') }}),

score_auc as (select * from {{ ref('int_score_auc') }}),

settings as (select * from {{ ref('int_evaluation_settings') }}),

captured as (
    -- of leads that share the score at the edge, the share that fits in counts
    select
        score_auc.ruleset,
        score_auc.period,
        score_auc.lead_count,
        score_auc.conversion_count,
        cast(sum(
            case
                when 10 * score_placements.leads_down_to_here <= score_auc.lead_count
                    then score_placements.conversion_count
                else 0
            end
        ) as bigint) as whole_conversions,
        max(
            case
                when
                    10 * score_placements.leads_down_to_here > score_auc.lead_count
                    and 10 * (score_placements.leads_down_to_here - score_placements.lead_count)
                    < score_auc.lead_count
                    then
                        score_placements.conversion_count * (
                            cast(score_auc.lead_count as {{ type_double() }}) / 10
                            - (score_placements.leads_down_to_here - score_placements.lead_count)
                        ) / score_placements.lead_count
            end
        ) as edge_conversions
    from score_auc
    inner join score_placements
        on
            score_auc.ruleset = score_placements.ruleset
            and score_auc.period = score_placements.period
    group by
        score_auc.ruleset, score_auc.period, score_auc.lead_count, score_auc.conversion_count
),

decile as (
    select
        captured.*,
        cast(captured.lead_count as {{ type_double() }}) / nullif(captured.conversion_count, 0)
            as leads_per_conversion,
        cast(captured.lead_count as {{ type_double() }}) / 10 as decile_leads,
        captured.whole_conversions + coalesce(captured.edge_conversions, 0) as decile_conversions
    from captured
)

select
    decile.ruleset,
    decile.period,
    {{ rounded_rate('decile.decile_conversions') }} as top_decile_conversion_count,
    {{ ratio('10 * decile.decile_conversions', 'decile.conversion_count') }} as top_decile_lift,
    {{ wilson_bound(
        'low', 'decile.decile_conversions', 'decile.decile_leads', 'settings.interval_z',
        times='decile.leads_per_conversion'
    ) }} as top_decile_lift_low,
    {{ wilson_bound(
        'high', 'decile.decile_conversions', 'decile.decile_leads', 'settings.interval_z',
        times='decile.leads_per_conversion'
    ) }} as top_decile_lift_high
from decile
cross join settings
