-- One row per lead id: the latest accepted version of the lead.
with leads as (select * from {{ ref('stg_leads') }}),

accepted as (
    select * from leads
    where quarantine_reasons is null
),

repeated_ids as (
    -- ranking only the few ids that came more than once costs a third of ranking them all
    select accepted.lead_id from accepted
    group by accepted.lead_id
    having count(*) > 1
),

ranked as (
    select
        accepted.*,
        row_number() over (
            partition by accepted.lead_id
            order by
                coalesce(accepted.updated_at, accepted.created_at) desc nulls last,
                {{ dbt.hash(row_content(lead_content_columns(), 'chr(31)')) }} desc nulls last
        ) as version_rank
    from accepted
    inner join repeated_ids on accepted.lead_id = repeated_ids.lead_id
    union all
    select
        accepted.*,
        1 as version_rank
    from accepted
    left join repeated_ids on accepted.lead_id = repeated_ids.lead_id
    where repeated_ids.lead_id is null
)

select
    ranked.lead_id,
    ranked.account_id,
    ranked.owner_id,
    ranked.merged_into_lead_id,
    ranked.email,
    ranked.first_name,
    ranked.last_name,
    ranked.job_title,
    ranked.phone,
    ranked.company_name,
    ranked.industry,
    ranked.country,
    ranked.region,
    ranked.city,
    ranked.postal_code,
    ranked.lead_source,
    {%- for column in custom_attributes() %}
    ranked.{{ quoted_name('custom_' ~ column) }},
    {%- endfor %}
    ranked.employee_count_text,
    ranked.annual_revenue_text,
    ranked.social_followers_text,
    ranked.email_opt_out_text,
    ranked.is_deleted_text,
    ranked.created_at_text,
    ranked.updated_at_text,
    ranked.employee_count,
    ranked.annual_revenue,
    ranked.social_followers,
    ranked.email_opt_out,
    ranked.is_deleted,
    ranked.created_at,
    ranked.updated_at
from ranked
where ranked.version_rank = 1
