-- One row per attribute rule that says bins of the card in force: a row of attribute_rules.csv for
-- a challenger. Points are whole; a bin of 0 points, or that training has not seen, needs no rule.
{%- set last_below = 'cast(' ~ number_text('card.upper_bound') ~ ' as decimal(28, 6)) - 0.000001' %}
with card as (select * from {{ ref('predictive_scorecard') }}),

levels as (
    -- a level that holds the separator of lists cannot stand in one
    select
        card.feature_number,
        {{ joined_text('card.level', "'|'", 'card.level') }} as levels,
        count(case when card.level like '%|%' then 1 end) = 0 as are_a_list
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
            when card.bin_kind = 'other' and levels.are_a_list then 'not_in'
            when card.bin_kind = 'other' then 'none'
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
                    || {{ number_text(last_below) }}
            when card.bin_kind = 'range' and card.lower_bound > 0.000001
                then {{ number_text('card.lower_bound') }}
            when card.bin_kind in ('negative', 'range') then '0'
        end as operand
    from card
    left join levels on card.feature_number = levels.feature_number
    where card.kind = 'attribute' and card.example_count > 0
),

merged as (
    -- what two features say with one and the same rule is said once
    select
        min(worded.feature || '_' || cast(worded.bin_number as {{ dbt.type_string() }})) as rule_id,
        worded.attribute,
        worded.operator,
        worded.operand,
        cast(sum(worded.points) as integer) as points,
        min(worded.label) as reason
    from worded
    where worded.operator <> 'none'
    group by worded.attribute, worded.operator, worded.operand
)

select
    'proposed' as ruleset,
    merged.rule_id,
    case when merged.points > 0 then 'explicit' else 'negative' end as dimension,
    cast(null as {{ dbt.type_string() }}) as criteria_group,
    merged.attribute,
    merged.operator,
    merged.operand,
    merged.points,
    merged.reason
from merged
where merged.points <> 0
