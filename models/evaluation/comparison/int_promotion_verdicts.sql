-- One row per ruleset scored beside the active one: should it take the active one's place?
with rulesets as (select * from {{ ref('int_rulesets') }}),

score_auc as (select * from {{ ref('int_score_auc') }}),

auc_differences as (select * from {{ ref('int_auc_differences') }}),

judged as (
    select
        rulesets.ruleset,
        coalesce(challenger_auc.verdict, 'not enough data') as challenger_says,
        coalesce(active_auc.verdict, 'not enough data') as active_says,
        auc_differences.auc_difference_low,
        auc_differences.auc_difference_high
    from rulesets
    inner join rulesets as actives on actives.is_active
    left join score_auc as challenger_auc
        on
            rulesets.ruleset = challenger_auc.ruleset
            and challenger_auc.period = 'beside ' || rulesets.ruleset
    left join score_auc as active_auc
        on
            actives.ruleset = active_auc.ruleset
            and active_auc.period = 'beside ' || rulesets.ruleset
    left join auc_differences on rulesets.ruleset = auc_differences.ruleset
    where not rulesets.is_active
),

decided as (
    select
        judged.*,
        case
            when
                judged.challenger_says = 'not enough data'
                or judged.active_says = 'not enough data'
                or judged.auc_difference_low is null
                then 'not enough data'
            when judged.challenger_says <> 'signal' and judged.active_says <> 'signal'
                then 'no signal'
            when judged.challenger_says = 'signal' and judged.auc_difference_low > 0
                then 'promote'
            else 'keep'
        end as verdict
    from judged
)

select
    decided.ruleset,
    decided.verdict,
    case
        when decided.verdict = 'not enough data'
            then
                'There are fewer conversions, or fewer leads without one, on days that both '
                || 'rulesets scored than evaluation_settings asks for.'
        when decided.verdict = 'no signal'
            then 'Neither AUC is above 0.5 beyond chance: the outcomes prefer neither ruleset.'
        when decided.verdict = 'promote'
            then 'The interval of the difference of the AUCs lies above 0: it predicts better.'
        when decided.challenger_says <> 'signal'
            then 'Its AUC is not above 0.5 beyond chance, that of the active ruleset is.'
        when decided.auc_difference_high < 0
            then 'The interval of the difference of the AUCs lies below 0: it predicts worse.'
        else 'The interval of the difference of the AUCs contains 0: no better beyond chance.'
    end as verdict_reason
from decided
