-- One row per merged lead: the lead that survives it, or none when the lead is part of a merge
-- cycle.
with ancestors as (select * from {{ ref('int_lead_ancestors') }}),

merged_leads as (
    select ancestors.lead_id from ancestors
    group by ancestors.lead_id
),

cycle_members as (
    select ancestors.lead_id from ancestors
    where ancestors.lead_id = ancestors.ancestor_id
),

accepted_ancestors as (
    -- a member of a cycle is quarantined, so for whoever points to it the survivor is missing
    select
        ancestors.lead_id,
        ancestors.ancestor_id
    from ancestors
    left join cycle_members on ancestors.ancestor_id = cycle_members.lead_id
    where cycle_members.lead_id is null
),

survivors as (
    -- the one of them that was not merged itself
    select
        accepted_ancestors.lead_id,
        accepted_ancestors.ancestor_id as surviving_lead_id
    from accepted_ancestors
    left join accepted_ancestors as further
        on accepted_ancestors.ancestor_id = further.lead_id
    where further.lead_id is null
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
