-- One row per lead and per contact; a lead that became a contact is merged into it.
{{ config(enabled='salesforce' in inputs()) }}
{%- set fields = {
    'email': ('email', 'email'),
    'first_name': ('first_name', 'first_name'),
    'last_name': ('last_name', 'last_name'),
    'job_title': ('title', 'title'),
    'company_name': ('company', none),
    'industry': ('industry', none),
    'employee_count': ('number_of_employees', none),
    'annual_revenue': ('annual_revenue', none),
    'country': ('country', 'mailing_country'),
    'region': ('state', 'mailing_state'),
    'city': ('city', 'mailing_city'),
    'postal_code': ('postal_code', 'mailing_postal_code'),
    'lead_source': ('lead_source', 'lead_source'),
    'email_opt_out': ('has_opted_out_of_email', 'has_opted_out_of_email'),
    'owner_id': ('owner_id', 'owner_id'),
} %}
{%- set of_the_account = {
    'company_name': 'account_name', 'industry': 'industry', 'employee_count': 'employee_count',
    'annual_revenue': 'annual_revenue',
} %}
{%- set shared_columns = [
    'id', 'phone', 'mobile_phone', 'master_record_id', 'created_date', 'last_modified_date',
    'is_deleted', '_fivetran_deleted', '_fivetran_active', '_fivetran_synced',
] + further_columns() %}
with leads as (
    select * from {{ exported('salesforce', 'lead', (
        fields.values() | map('first') | select | list + shared_columns
    ) | unique | list) }}
),

contacts as (
    select * from {{ exported('salesforce', 'contact', (
        fields.values() | map('last') | select | list + ['account_id'] + shared_columns
    ) | unique | list) }}
),

accounts as (select * from {{ ref('salesforce_accounts') }}),

converted_leads as (select * from {{ ref('salesforce_converted_leads') }}),

first_known as (
    select
        contact_id,
        min(created_time) as created_time
    from converted_leads
    group by contact_id
),

people as (
    select
        leads.id as lead_id,
        cast(null as {{ dbt.type_string() }}) as account_id,
        {%- for column, names in fields.items() %}
        leads.{{ names[0] }}{{ ' as ' ~ column if names[0] != column }},
        {%- endfor %}
        coalesce(leads.phone, leads.mobile_phone) as phone,
        {%- for attribute in further_columns() %}
        leads.{{ quoted_name(attribute) }},
        {%- endfor %}
        case
            when
                {{ any_true(['leads.is_deleted', 'leads._fivetran_deleted']) }}
                or converted_leads.is_contact_gone
                then 'true'
        end as is_deleted,
        coalesce(leads.master_record_id, converted_leads.contact_id) as merged_into_lead_id,
        leads.created_date as created_at,
        coalesce(leads.last_modified_date, leads._fivetran_synced) as updated_at,
        leads._fivetran_active
    from leads
    left join converted_leads on leads.id = converted_leads.lead_id
    union all
    select
        contacts.id as lead_id,
        contacts.account_id,
        {%- for column, names in fields.items() %}
        {%- set table = 'contacts' if names[1] else 'accounts' %}
        {%- set field = names[1] or of_the_account[column] %}
        {{ table }}.{{ field }}{{ ' as ' ~ column if field != column }},
        {%- endfor %}
        coalesce(contacts.phone, contacts.mobile_phone) as phone,
        {%- for attribute in further_columns() %}
        contacts.{{ quoted_name(attribute) }},
        {%- endfor %}
        case
            when {{ any_true(['contacts.is_deleted', 'contacts._fivetran_deleted']) }} then 'true'
        end as is_deleted,
        contacts.master_record_id as merged_into_lead_id,
        -- who was a lead before is known since then, not since the day of the conversion
        case
            when
                first_known.created_time
                < {{ parsed_timestamp('contacts.created_date', 'contacts.created_date') }}
                then cast(first_known.created_time as {{ dbt.type_string() }})
            else contacts.created_date
        end as created_at,
        coalesce(contacts.last_modified_date, contacts._fivetran_synced) as updated_at,
        contacts._fivetran_active
    from contacts
    left join accounts on contacts.account_id = accounts.account_id
    left join first_known on contacts.id = first_known.contact_id
)

select
    lead_id,
    account_id,
    {%- for column in fields %}
    {{ column }},
    {%- endfor %}
    phone,
    cast(null as {{ dbt.type_string() }}) as social_followers,
    {%- for attribute in further_columns() %}
    {{ quoted_name(attribute) }},
    {%- endfor %}
    is_deleted,
    merged_into_lead_id,
    created_at,
    updated_at
from people
where coalesce({{ parsed_boolean('_fivetran_active') }}, true)
