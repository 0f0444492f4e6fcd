-- One row per merged lead: the lead that survives it, or none when the lead is part of a merge
-- cycle.
with leads as (select * from {{ ref('int_latest_leads') }}),

ancestors as (select * from {{ ref('int_lead_ancestors') }}),

merged_leads as (
    -- a survivor that is missing leaves the lead its own survivor
    select
        leads.lead_id,
        leads.merged_into_lead_id
    from leads
    inner join leads as survivors on leads.merged_into_lead_id = survivors.lead_id
),

cycle_members as (
    select ancestors.lead_id from ancestors
    where ancestors.lead_id = ancestors.ancestor_id
),

steps as (
    -- a member of a cycle is quarantined, so for whoever points to it the survivor is missing
    select
        merged_leads.lead_id,
        merged_leads.merged_into_lead_id
    from merged_leads
    left join cycle_members on merged_leads.merged_into_lead_id = cycle_members.lead_id
    where cycle_members.lead_id is null
),

survivors as (
    select
        ancestors.lead_id,
        ancestors.ancestor_id as surviving_lead_id
    from ancestors
    left join cycle_members on ancestors.ancestor_id = cycle_members.lead_id
    left join steps on ancestors.ancestor_id = steps.lead_id
    where cycle_members.lead_id is null and steps.lead_id is null
)

select
    merged_leads.lead_id,
    case
        when cycle_members.lead_id is null
            then coalesce(survivors.surviving_lead_id, merged_leads.lead_id)
    end as surviving_lead_id
from merged_leads
left join cycle_members on merged_leads.lead_id = cycle_members.lead_id
left join survivors on merged_leads.lead_id = survivors.lead_id
