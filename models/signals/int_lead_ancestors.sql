-- One row per merged lead and lead that it is merged into, directly or by way of others. A step is
-- one run of this statement; each looks twice as far as all before it, until nothing new is found.
{{ config(materialized='stepwise') }}
with known as (select * from {{ this }}),

leads as (select * from {{ ref('int_latest_leads') }}),

merged_leads as (
    -- a survivor that is missing leaves the lead its own survivor
    select
        leads.lead_id,
        leads.merged_into_lead_id as ancestor_id
    from leads
    inner join leads as survivors on leads.merged_into_lead_id = survivors.lead_id
    where not exists (select known.lead_id from known)
),

further as (
    {{ further_ancestors('known') }}
)

select * from merged_leads
union distinct
select * from further
