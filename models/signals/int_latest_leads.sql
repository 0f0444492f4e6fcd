-- One row per lead id: the latest accepted version of the lead.
with leads as (select * from {{ ref('stg_leads') }}),

ranked as (
    select
        leads.*,
        row_number() over (
            partition by leads.lead_id
            order by
                coalesce(leads.updated_at, leads.created_at) desc nulls last,
                {{ dbt.hash(row_content(lead_content_columns())) }} desc nulls last
        ) as version_rank
    from leads
    where leads.quarantine_reasons is null
)

select * from ranked
where version_rank = 1
