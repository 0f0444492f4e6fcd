-- One row per user, and per visitor who was identified: the latest of each trait that was given of
-- the person.
{{ config(enabled='segment' in inputs()) }}
{%- set traits = [
    'email', 'first_name', 'last_name', 'job_title', 'phone', 'company_name', 'industry',
    'employee_count', 'country', 'region', 'city', 'postal_code',
] %}
{%- set unknown = [
    'annual_revenue', 'lead_source', 'social_followers', 'email_opt_out', 'owner_id',
] %}
with identifies as (select * from {{ ref('segment_identifies') }}),

merged_ids as (select * from {{ ref('segment_merges') }}),

memberships as (select * from {{ ref('segment_memberships') }}),

calls as (
    select
        identifies.*,
        coalesce(merged_ids.merged_into_lead_id, identifies.lead_id) as owner_id
    from identifies
    left join merged_ids on identifies.lead_id = merged_ids.lead_id
),

people as (
    select
        owner_id as lead_id,
        {%- for trait in traits + ['company_id'] %}
        {{ latest_value(trait, 'call_order') }} as {{ trait }},
        {%- endfor %}
        {%- for attribute in further_columns() %}
        {{ latest_value(quoted_name('custom_' ~ attribute), 'call_order') }}
            as {{ quoted_name('custom_' ~ attribute) }},
        {%- endfor %}
        coalesce(cast(min(called_time) as {{ dbt.type_string() }}), min(received_at)) as created_at,
        coalesce(cast(max(called_time) as {{ dbt.type_string() }}), max(received_at)) as updated_at
    from calls
    group by owner_id
),

every_id as (
    select lead_id from people
    union distinct
    select lead_id from merged_ids
)

select
    every_id.lead_id,
    coalesce(memberships.account_id, own.company_id) as account_id,
    {%- for trait in traits %}
    own.{{ trait }},
    {%- endfor %}
    {%- for column in unknown %}
    cast(null as {{ dbt.type_string() }}) as {{ column }},
    {%- endfor %}
    {%- for attribute in further_columns() %}
    own.{{ quoted_name('custom_' ~ attribute) }} as {{ quoted_name(attribute) }},
    {%- endfor %}
    cast(null as {{ dbt.type_string() }}) as is_deleted,
    merged_ids.merged_into_lead_id,
    coalesce(own.created_at, owners.created_at) as created_at,
    coalesce(own.updated_at, owners.updated_at) as updated_at
from every_id
left join people as own on every_id.lead_id = own.lead_id
left join merged_ids on every_id.lead_id = merged_ids.lead_id
left join people as owners on merged_ids.merged_into_lead_id = owners.lead_id
left join memberships on every_id.lead_id = memberships.lead_id
-- of an alias to a user who was never identified there is no lead yet
where own.lead_id is not null or owners.lead_id is not null
