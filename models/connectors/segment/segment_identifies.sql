-- One row per identify call: which id it gives traits of, a user's or that of an anonymous visitor.
{{ config(enabled='segment' in inputs()) }}
{%- set traits = {
    'email': ['email', 'context_traits_email'],
    'first_name': ['first_name', 'context_traits_first_name'],
    'last_name': ['last_name', 'context_traits_last_name'],
    'job_title': ['title', 'job_title', 'context_traits_title'],
    'phone': ['phone', 'context_traits_phone'],
    'company_id': ['company_id'],
    'company_name': ['company_name', 'company', 'context_traits_company'],
    'industry': ['company_industry', 'industry'],
    'employee_count': ['company_employee_count', 'employees'],
    'country': ['address_country', 'country'],
    'region': ['address_state', 'state'],
    'city': ['address_city', 'city'],
    'postal_code': ['address_postal_code', 'postal_code'],
} %}
with calls as (
    select * from {{ exported('segment', 'identifies', (traits.values() | sum(start=[]) + [
        'id', 'anonymous_id', 'user_id', 'timestamp as called_at', 'received_at',
    ] + further_columns()) | unique | list) }}
)

select
    coalesce(user_id, 'anonymous/' || anonymous_id) as lead_id,
    user_id,
    anonymous_id,
    called_at,
    received_at,
    {{ call_order('called_at', 'received_at', 'id') }} as call_order,
    {%- for trait, columns in traits.items() %}
    {{ 'coalesce(' if columns | length > 1 }}{{ columns | join(', ') }}
    {{- ')' if columns | length > 1 }} as {{ trait }},
    {%- endfor %}
    {%- for attribute in further_columns() %}
    {{ quoted_name(attribute) }} as {{ quoted_name('custom_' ~ attribute) }},
    {%- endfor %}
    {{ call_time('called_at', 'received_at') }} as called_time
from calls
where coalesce(user_id, anonymous_id) is not null
