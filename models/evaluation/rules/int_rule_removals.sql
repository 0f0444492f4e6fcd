-- One row per ruleset, rule and lead whose fit or engagement it moves on the current day: what
-- would be left of the scores without the rule, limits of its group and of the score included.
{{ config(materialized='view') }}
with rule_points as (select * from {{ ref('int_current_rule_points') }}),

scored_leads as (select * from {{ ref('int_scored_leads') }}),

rulesets as (select * from {{ ref('int_rulesets') }}),

group_caps as (select * from {{ ref('stg_group_caps') }}),

group_points as (
    select
        rule_points.ruleset,
        rule_points.lead_id,
        rule_points.criteria_group,
        sum(rule_points.points) as points,
        count(*) as rule_count
    from rule_points
    inner join group_caps
        on
            rule_points.ruleset = group_caps.ruleset
            and rule_points.criteria_group = group_caps.criteria_group
    group by rule_points.ruleset, rule_points.lead_id, rule_points.criteria_group
),

removed as (
    -- a group in which no rule is left gives nothing, whatever its limits
    select
        rule_points.ruleset,
        rule_points.rule_id,
        rule_points.lead_id,
        rule_points.axis,
        case
            when group_points.lead_id is null then rule_points.points
            else
                {{ clamped(
                    'group_points.points', 'group_caps.min_points', 'group_caps.max_points'
                ) }}
                - case
                    when group_points.rule_count = 1 then 0
                    else {{ clamped(
                        'group_points.points - rule_points.points',
                        'group_caps.min_points',
                        'group_caps.max_points'
                    ) }}
                end
        end as points
    from rule_points
    left join group_points
        on
            rule_points.ruleset = group_points.ruleset
            and rule_points.lead_id = group_points.lead_id
            and rule_points.criteria_group = group_points.criteria_group
    left join group_caps
        on
            group_points.ruleset = group_caps.ruleset
            and group_points.criteria_group = group_caps.criteria_group
)

select
    removed.ruleset,
    removed.rule_id,
    removed.lead_id,
    removed.axis,
    scored_leads.priority,
    case when removed.axis = 'fit' then 'grade' else 'engagement' end as axis_scale,
    case when removed.axis = 'fit' then scored_leads.grade else scored_leads.engagement_level end
        as axis_band,
    case
        when removed.axis = 'fit' then scored_leads.fit_score
        else scored_leads.engagement_score
    end - removed.points as axis_score,
    {{ clamped(
        'scored_leads.fit_score + scored_leads.engagement_score - removed.points',
        'rulesets.min_score',
        'rulesets.max_score'
    ) }} as lead_score
from removed
inner join scored_leads
    on
        removed.ruleset = scored_leads.ruleset
        and removed.lead_id = scored_leads.lead_id
        and scored_leads.is_current
inner join rulesets on removed.ruleset = rulesets.ruleset
-- what has faded whole, or is beyond the limit of its group, moves nothing
where removed.points <> 0
