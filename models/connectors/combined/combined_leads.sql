-- One row per row of leads of each input. Leads of one person are merged into one of them, which is
-- given what only the others know.
{{ config(enabled=inputs() | length > 1) }}
{%- set kept = [
    'lead_id', 'email_opt_out', 'is_deleted', 'merged_into_lead_id', 'created_at', 'updated_at',
] %}
{%- set completed = input_contract()['leads'] | reject('in', kept) | list %}
{%- for attribute in further_columns() %}
{%- do completed.append(quoted_name(attribute)) %}
{%- endfor %}
with lead_rows as (select * from {{ ref('combined_lead_rows') }}),

people as (select * from {{ ref('combined_people') }}),

opted_out as (
    -- an address opts out, whoever of those who share it is asked
    select distinct lower(email) as email
    from lead_rows
    where
        is_latest
        and created_time is not null
        and {{ parsed_boolean('email_opt_out') }}
        and {{ email_domain('email') }} is not null
),

known as (
    select
        people.surviving_lead_id,
        {%- for column in completed %}
        {{ latest_value('lead_rows.' ~ column, '-people.choice') }} as {{ column }},
        {%- endfor %}
        {{ latest_value('lead_rows.email_opt_out', '-people.choice') }} as email_opt_out,
        min(lead_rows.created_time) as created_time
    from lead_rows
    inner join people on lead_rows.lead_id = people.lead_id
    where lead_rows.is_latest
    group by people.surviving_lead_id
)

select
    lead_rows.lead_id,
    {%- for column in completed %}
    coalesce(lead_rows.{{ column }}, known.{{ column }}) as {{ column }},
    {%- endfor %}
    case
        when opted_out.email is not null then 'true'
        else coalesce(lead_rows.email_opt_out, known.email_opt_out)
    end as email_opt_out,
    lead_rows.is_deleted,
    coalesce(
        lead_rows.merged_into_lead_id,
        case when people.choice > 1 then people.surviving_lead_id end
    ) as merged_into_lead_id,
    -- a person is known since the first of the leads; a row without a readable date stays without
    case
        when lead_rows.created_time is null or known.created_time is null then lead_rows.created_at
        else cast(known.created_time as {{ dbt.type_string() }})
    end as created_at,
    lead_rows.updated_at
from lead_rows
left join people on lead_rows.lead_id = people.lead_id
left join known on lead_rows.lead_id = known.surviving_lead_id
left join opted_out on lower(lead_rows.email) = opted_out.email
