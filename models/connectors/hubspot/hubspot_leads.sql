-- One row per contact, and one per contact that was merged away and is not exported any more.
{{ config(enabled='hubspot' in inputs()) }}
{%- set properties = {
    'account_id': 'property_associatedcompanyid',
    'email': 'property_email',
    'first_name': 'property_firstname',
    'last_name': 'property_lastname',
    'job_title': 'property_jobtitle',
    'company_name': 'property_company',
    'industry': 'property_industry',
    'annual_revenue': 'property_annualrevenue',
    'country': 'property_country',
    'region': 'property_state',
    'city': 'property_city',
    'postal_code': 'property_zip',
    'lead_source': 'property_hs_analytics_source',
    'social_followers': 'property_followercount',
    'email_opt_out': 'property_hs_email_optout',
    'owner_id': 'property_hubspot_owner_id',
    'created_at': 'property_createdate',
} %}
with contacts as (
    select * from {{ exported('hubspot', 'contact', (properties.values() | list + [
        'id', 'property_phone', 'property_mobilephone', 'property_numemployees',
        'property_lastmodifieddate', '_fivetran_deleted', '_fivetran_synced',
    ] + further_columns()) | unique | list) }}
),

merged_contacts as (select * from {{ ref('hubspot_merges') }})

select
    contacts.id as lead_id,
    {%- for column, property in properties.items() %}
    contacts.{{ property }} as {{ column }},
    {%- endfor %}
    coalesce(contacts.property_phone, contacts.property_mobilephone) as phone,
    -- most portals offer ranges, such as 50-100 and 1000+: the least that it can be
    case
        when contacts.property_numemployees like '_%-_%'
            then {{ dbt.split_part('contacts.property_numemployees', "'-'", 1) }}
        else replace(contacts.property_numemployees, '+', '')
    end as employee_count,
    {%- for attribute in further_columns() %}
    contacts.{{ quoted_name(attribute) }},
    {%- endfor %}
    contacts._fivetran_deleted as is_deleted,
    merged_contacts.merged_into_lead_id,
    coalesce(contacts.property_lastmodifieddate, contacts._fivetran_synced) as updated_at
from contacts
left join merged_contacts on contacts.id = merged_contacts.lead_id
union all
-- its activities find the contact that it became part of
select
    merged_contacts.lead_id,
    {%- for column in properties if column != 'created_at' %}
    null as {{ column }},
    {%- endfor %}
    coalesce(survivors.property_createdate, merged_contacts.merged_at) as created_at,
    null as phone,
    null as employee_count,
    {%- for attribute in further_columns() %}
    null as {{ quoted_name(attribute) }},
    {%- endfor %}
    'true' as is_deleted,
    merged_contacts.merged_into_lead_id,
    merged_contacts.merged_at as updated_at
from merged_contacts
left join contacts on merged_contacts.lead_id = contacts.id
left join contacts as survivors on merged_contacts.merged_into_lead_id = survivors.id
where contacts.id is null
