-- One row per tenth of the judged leads by score under the active ruleset: how often it converts.
with score_calibration as (select * from {{ ref('score_calibration') }}),

ruleset_quality as (select * from {{ ref('ruleset_quality') }})

select
    score_calibration.score_decile,
    {{ number_text('score_calibration.lowest_score') }} || ' to '
    || {{ number_text('score_calibration.highest_score') }} as score_range,
    score_calibration.lead_count,
    score_calibration.conversion_count,
    score_calibration.conversion_rate,
    score_calibration.conversion_rate_low,
    score_calibration.conversion_rate_high
from score_calibration
inner join ruleset_quality
    on
        score_calibration.ruleset = ruleset_quality.ruleset
        and ruleset_quality.status = 'active'
