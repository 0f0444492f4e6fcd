-- One row per id that turned out to be of somebody who has another one: the id that is left.
{{ config(enabled='segment' in inputs()) }}
with direct_merges as (select * from {{ ref('segment_direct_merges') }}),

ancestors as (select * from {{ ref('segment_ancestors') }}),

survivors as (
    select
        ancestors.lead_id,
        ancestors.ancestor_id as merged_into_lead_id
    from ancestors
    left join direct_merges on ancestors.ancestor_id = direct_merges.lead_id
    where direct_merges.lead_id is null
)

-- of aliases in a circle nobody is left: their ids are quarantined as such
select
    direct_merges.lead_id,
    coalesce(survivors.merged_into_lead_id, direct_merges.merged_into_lead_id)
        as merged_into_lead_id
from direct_merges
left join survivors on direct_merges.lead_id = survivors.lead_id
