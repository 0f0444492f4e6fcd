-- One row per MQL and SQL of the current day, in the order in which to call: why, and whose it is.
with scored_leads as (select * from {{ ref('scored_leads') }}),

scored_accounts as (select * from {{ ref('scored_accounts') }}),

point_ledger as (select * from {{ ref('point_ledger') }}),

mqls as (
    select * from scored_leads
    where is_mql
),

rules as (
    -- what is left of a rule after fading
    select
        point_ledger.lead_id,
        point_ledger.axis,
        point_ledger.rule_id,
        max(case when point_ledger.entry_type = 'rule' then point_ledger.reason end) as reason,
        sum(point_ledger.points) as points
    from point_ledger
    inner join mqls on point_ledger.lead_id = mqls.lead_id
    where point_ledger.entry_type in ('rule', 'decay')
    group by point_ledger.lead_id, point_ledger.axis, point_ledger.rule_id
),

ranked as (
    select
        rules.lead_id,
        rules.axis,
        rules.reason,
        row_number() over (
            partition by rules.lead_id, rules.axis
            order by rules.points desc nulls last, rules.rule_id asc nulls last
        ) as reason_rank
    from rules
    where rules.points > 0
),

explained as (
    select
        ranked.lead_id,
        {{ joined_by_rank(
            "case when ranked.axis = 'fit' then ranked.reason end", 'ranked.reason_rank', 3, "', '"
        ) }} as fit_reasons,
        {{ joined_by_rank(
            "case when ranked.axis = 'engagement' then ranked.reason end", 'ranked.reason_rank', 3, "', '"
        ) }} as engagement_reasons
    from ranked
    group by ranked.lead_id
)

select
    cast(row_number() over (
        order by
            mqls.is_sql desc,
            mqls.lead_score desc,
            mqls.predicted_conversion_probability desc nulls last,
            mqls.lead_id asc
    ) as integer) as queue_position,
    mqls.lead_id,
    mqls.account_id,
    scored_accounts.account_name,
    {{ stage_label('mqls.lifecycle_stage') }} as stage_label,
    mqls.lead_score,
    mqls.grade_level,
    mqls.predicted_conversion_probability,
    explained.fit_reasons,
    explained.engagement_reasons,
    mqls.days_since_last_activity,
    mqls.owner_id
from mqls
left join scored_accounts on mqls.account_id = scored_accounts.account_id
left join explained on mqls.lead_id = explained.lead_id
