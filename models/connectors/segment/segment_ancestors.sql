-- One row per id and id of the same person that is preferred to it, directly or by way of others.
-- A step is one run of this statement; each looks twice as far as all before it.
{{ config(materialized='stepwise', enabled='segment' in inputs()) }}
with known as (select * from {{ this }}),

direct_merges as (
    select * from {{ ref('segment_direct_merges') }}
    where not exists (select known.lead_id from known)
),

further as (
    select
        known.lead_id,
        ancestors.ancestor_id
    from known
    inner join known as ancestors on known.ancestor_id = ancestors.lead_id
    left join known as found
        on known.lead_id = found.lead_id and ancestors.ancestor_id = found.ancestor_id
    where found.lead_id is null
)

select
    direct_merges.lead_id,
    direct_merges.merged_into_lead_id as ancestor_id
from direct_merges
union distinct
select * from further
