-- One row per lead, and one per lead that was merged away and is not exported any more.
{{ config(enabled='marketo' in inputs()) }}
{%- set fields = {
    'email': 'email',
    'first_name': 'first_name',
    'last_name': 'last_name',
    'job_title': 'title',
    'company_name': 'company',
    'industry': 'industry',
    'employee_count': 'number_of_employees',
    'annual_revenue': 'annual_revenue',
    'country': 'country',
    'region': 'state',
    'city': 'city',
    'postal_code': 'postal_code',
    'lead_source': 'lead_source',
    'email_opt_out': 'unsubscribed',
    'account_id': 'company_id',
    'owner_id': 'lead_owner_id',
} %}
with leads as (
    select * from {{ exported('marketo', 'lead', (fields.values() | list + [
        'id', 'phone', 'main_phone', 'mobile_phone', 'created_at', 'updated_at', '_fivetran_deleted',
        '_fivetran_synced',
    ] + further_columns()) | unique | list) }}
),

merged_leads as (select * from {{ ref('marketo_merges') }}),

deletions as (
    select distinct lead_id from {{ exported('marketo', 'activity_delete_lead', ['lead_id']) }}
)

select
    leads.id as lead_id,
    {%- for column, field in fields.items() %}
    leads.{{ field }}{{ ' as ' ~ column if field != column }},
    {%- endfor %}
    coalesce(leads.phone, leads.main_phone, leads.mobile_phone) as phone,
    cast(null as {{ dbt.type_string() }}) as social_followers,
    {%- for attribute in further_columns() %}
    leads.{{ quoted_name(attribute) }},
    {%- endfor %}
    case
        when deletions.lead_id is not null or {{ any_true(['leads._fivetran_deleted']) }}
            then 'true'
    end as is_deleted,
    merged_leads.merged_into_lead_id,
    leads.created_at,
    coalesce(leads.updated_at, leads._fivetran_synced) as updated_at
from leads
left join merged_leads on leads.id = merged_leads.lead_id
left join deletions on leads.id = deletions.lead_id
union all
-- its activities find the lead that it became part of
select
    merged_leads.lead_id,
    {%- for column in fields %}
    null as {{ column }},
    {%- endfor %}
    null as phone,
    null as social_followers,
    {%- for attribute in further_columns() %}
    null as {{ quoted_name(attribute) }},
    {%- endfor %}
    'true' as is_deleted,
    merged_leads.merged_into_lead_id,
    coalesce(survivors.created_at, merged_leads.merged_at) as created_at,
    merged_leads.merged_at as updated_at
from merged_leads
left join leads on merged_leads.lead_id = leads.id
left join leads as survivors on merged_leads.merged_into_lead_id = survivors.id
where leads.id is null
