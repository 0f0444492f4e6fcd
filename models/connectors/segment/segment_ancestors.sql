-- One row per id and id of the same person that is preferred to it, directly or by way of others.
-- A step is one run of this statement; each looks twice as far as all before it.
{{ config(materialized='stepwise', enabled='segment' in inputs()) }}
with known as (select * from {{ this }}),

direct_merges as (
    select * from {{ ref('segment_direct_merges') }}
    where not exists (select known.lead_id from known)
),

further as (
    {{ further_ancestors('known') }}
)

select
    lead_id,
    merged_into_lead_id as ancestor_id
from direct_merges
union distinct
select * from further
