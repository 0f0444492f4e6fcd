-- One row per company of the group calls: the latest of each trait that was given of it.
{{ config(enabled='segment' in inputs()) }}
{%- set traits = {
    'account_name': ['name'],
    'domain': ['website', 'domain'],
    'industry': ['industry'],
    'employee_count': ['employees', 'employee_count'],
    'annual_revenue': ['annual_revenue'],
    'country': ['address_country', 'country'],
    'account_type': ['plan'],
} %}
with calls as (
    select * from {{ exported('segment', 'groups', (traits.values() | sum(start=[]) + [
        'id', 'group_id', 'timestamp as called_at', 'received_at',
    ])) }}
),

ordered as (
    select
        group_id,
        {{ call_time('called_at', 'received_at') }} as called_time,
        {%- for trait, columns in traits.items() %}
        {{ 'coalesce(' if columns | length > 1 }}{{ columns | join(', ') }}
        {{- ')' if columns | length > 1 }} as {{ trait }},
        {%- endfor %}
        {{ call_order('called_at', 'received_at', 'id') }} as call_order
    from calls
    where group_id is not null
)

select
    group_id as account_id,
    {%- for trait in traits if trait != 'domain' %}
    {{ latest_value(trait, 'call_order') }} as {{ trait }},
    {%- endfor %}
    {{ domain_of(latest_value('domain', 'call_order')) }} as domain,
    cast(max(called_time) as {{ dbt.type_string() }}) as updated_at
from ordered
group by group_id
