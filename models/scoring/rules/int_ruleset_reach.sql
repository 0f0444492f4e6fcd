-- One row per ruleset: the highest scores that a lead can reach; null where nothing limits them.
with rulesets as (select * from {{ ref('stg_rulesets') }}),

rule_groups as (select * from {{ ref('int_rule_groups') }}),

group_caps as (select * from {{ ref('stg_group_caps') }}),

criteria as (
    -- rules without a group stand for themselves; rules that only take points reach nothing, unless
    -- the cap of their group lifts them
    select
        rule_groups.ruleset,
        rule_groups.axis,
        rule_groups.criteria_group,
        sum(
            case
                when rule_groups.dimension in ('explicit', 'implicit') then rule_groups.most_points
                else 0
            end
        ) as most_points,
        max(
            case
                when
                    rule_groups.dimension in ('explicit', 'implicit')
                    and rule_groups.most_points is null
                    then 1
                else 0
            end
        ) as is_unlimited
    from rule_groups
    group by rule_groups.ruleset, rule_groups.axis, rule_groups.criteria_group
),

capped as (
    select
        criteria.ruleset,
        criteria.axis,
        case
            when criteria.is_unlimited = 1 then group_caps.max_points
            -- whoever has no rule of the group has none of its points
            else greatest(
                0,
                {{ clamped(
                    'criteria.most_points', 'group_caps.min_points', 'group_caps.max_points'
                ) }}
            )
        end as most_points
    from criteria
    left join group_caps
        on
            criteria.ruleset = group_caps.ruleset
            and criteria.criteria_group = group_caps.criteria_group
),

axes as (
    select
        rulesets.ruleset,
        rulesets.min_score,
        rulesets.max_score,
        sum(case when capped.axis = 'fit' then capped.most_points else 0 end) as fit_points,
        sum(case when capped.axis = 'engagement' then capped.most_points else 0 end)
            as engagement_points,
        max(case when capped.axis = 'fit' and capped.most_points is null then 1 else 0 end)
            as is_fit_unlimited,
        max(case when capped.axis = 'engagement' and capped.most_points is null then 1 else 0 end)
            as is_engagement_unlimited
    from rulesets
    left join capped on rulesets.ruleset = capped.ruleset
    group by rulesets.ruleset, rulesets.min_score, rulesets.max_score
),

limits as (
    select
        axes.ruleset,
        axes.min_score,
        axes.max_score,
        case when axes.is_fit_unlimited = 0 then axes.fit_points end as max_fit_score,
        case when axes.is_engagement_unlimited = 0 then axes.engagement_points end
            as max_engagement_score
    from axes
)

select
    limits.ruleset,
    limits.max_fit_score,
    limits.max_engagement_score,
    coalesce(
        {{ clamped(
            'limits.max_fit_score + limits.max_engagement_score', 'limits.min_score', 'limits.max_score'
        ) }},
        limits.max_score
    ) as max_lead_score
from limits
