-- One row per MQL and SQL of the current day, in the order in which to call: why, and whose it is.
with scored_leads as (select * from {{ ref('scored_leads') }}),

scored_accounts as (select * from {{ ref('scored_accounts') }}),

point_ledger as (select * from {{ ref('point_ledger') }}),

rules as (
    -- what is left of a rule after fading
    select
        point_ledger.lead_id,
        point_ledger.axis,
        point_ledger.rule_id,
        max(case when point_ledger.entry_type = 'rule' then point_ledger.reason end) as reason,
        sum(point_ledger.points) as points
    from point_ledger
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
        {{ joined_text(
            "case when ranked.axis = 'fit' then ranked.reason end", "', '", 'ranked.reason_rank'
        ) }} as fit_reasons,
        {{ joined_text(
            "case when ranked.axis = 'engagement' then ranked.reason end", "', '", 'ranked.reason_rank'
        ) }} as engagement_reasons
    from ranked
    where ranked.reason_rank <= 3
    group by ranked.lead_id
)

select
    cast(row_number() over (
        order by
            scored_leads.is_sql desc,
            scored_leads.lead_score desc,
            scored_leads.predicted_conversion_probability desc nulls last,
            scored_leads.lead_id asc
    ) as integer) as queue_position,
    scored_leads.lead_id,
    scored_leads.account_id,
    scored_accounts.account_name,
    {{ stage_label('scored_leads.lifecycle_stage') }} as stage_label,
    scored_leads.lead_score,
    scored_leads.grade_level,
    scored_leads.predicted_conversion_probability,
    explained.fit_reasons,
    explained.engagement_reasons,
    scored_leads.days_since_last_activity,
    scored_leads.owner_id
from scored_leads
left join scored_accounts on scored_leads.account_id = scored_accounts.account_id
left join explained on scored_leads.lead_id = explained.lead_id
where scored_leads.is_mql
