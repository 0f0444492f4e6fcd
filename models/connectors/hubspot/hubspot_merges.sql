-- One row per contact that was merged away: the contact that it became part of.
{{ config(enabled='hubspot' in inputs()) }}
with contacts as (
    select * from {{ exported('hubspot', 'contact', [
        'id', 'property_hs_merged_object_ids', 'property_hs_calculated_merged_vids',
    ]) }}
),

merge_audit as (
    select * from {{ exported('hubspot', 'contact_merge_audit', [
        'canonical_vid', 'contact_id', 'vid_to_merge', 'timestamp as merged_at',
    ]) }}
),

listed as (
    select
        contacts.id as survivor_id,
        parts.part as lead_id
    from contacts
    {{ split_rows('contacts.property_hs_merged_object_ids', "';'") }}
    union all
    -- with the time behind a colon
    select
        contacts.id as survivor_id,
        {{ dbt.split_part('parts.part', "':'", 1) }} as lead_id
    from contacts
    {{ split_rows('contacts.property_hs_calculated_merged_vids', "';'") }}
),

told as (
    select
        trim(lead_id) as lead_id,
        survivor_id,
        cast(null as {{ dbt.type_string() }}) as merged_at
    from listed
    union all
    select
        vid_to_merge as lead_id,
        coalesce(canonical_vid, contact_id) as survivor_id,
        merged_at
    from merge_audit
),

merged_contacts as (
    select * from told
    where lead_id <> '' and lead_id <> survivor_id
),

merged_ids as (select distinct lead_id from merged_contacts),

ranked as (
    select
        merged_contacts.lead_id,
        merged_contacts.survivor_id,
        merged_contacts.merged_at,
        -- who was merged away too is the survivor only where nobody else is
        row_number() over (
            partition by merged_contacts.lead_id
            order by
                case when merged_ids.lead_id is null then 0 else 1 end,
                {{ readable_timestamp('merged_contacts.merged_at') }} desc nulls last,
                merged_contacts.survivor_id
        ) as choice
    from merged_contacts
    left join merged_ids on merged_contacts.survivor_id = merged_ids.lead_id
)

select
    lead_id,
    survivor_id as merged_into_lead_id,
    merged_at
from ranked
where choice = 1
