-- One row per attribute bin of the card in force that the rule language can say: a row of
-- attribute_rules.csv for a challenger. Points are whole; a bin of 0 points needs no rule.
with card as (select * from {{ ref('predictive_scorecard') }}),

levels as (
    select
        card.feature_number,
        {{ joined_text('card.level', "'|'", 'card.level') }} as levels
    from card
    where card.kind = 'attribute' and card.bin_kind = 'level'
    group by card.feature_number
),

worded as (
    select
        card.*,
        case
            when card.bin_kind = 'missing' then 'is_missing'
            when card.bin_kind = 'level' then 'equals'
            when card.bin_kind = 'other' and levels.levels is null then 'is_present'
            when card.bin_kind = 'other' then 'not_in'
            when card.bin_kind = 'negative' then 'less_than'
            when card.upper_bound is not null then 'between'
            when card.lower_bound > 0.000001 then 'at_least'
            else 'more_than'
        end as operator,
        case
            when card.bin_kind = 'level' then card.level
            when card.bin_kind = 'other' then levels.levels
            when card.bin_kind = 'zero' then '0..0'
            -- both ends of a between are part of it: the upper one is the last below the bound
            when card.bin_kind = 'range' and card.upper_bound is not null
                then
                    {{ number_text('card.lower_bound') }} || '..'
                    || {{ number_text('card.upper_bound - 0.000001') }}
            when card.bin_kind = 'range' and card.lower_bound > 0.000001
                then {{ number_text('card.lower_bound') }}
            when card.bin_kind in ('negative', 'range') then '0'
        end as operand
    from card
    left join levels on card.feature_number = levels.feature_number
    where card.kind = 'attribute'
)

select
    'proposed' as ruleset,
    worded.feature || '_' || cast(worded.bin_number as {{ dbt.type_string() }}) as rule_id,
    case when worded.points > 0 then 'explicit' else 'negative' end as dimension,
    cast(null as {{ dbt.type_string() }}) as criteria_group,
    worded.attribute,
    worded.operator,
    worded.operand,
    worded.points,
    worded.label as reason
from worded
where worded.points <> 0
