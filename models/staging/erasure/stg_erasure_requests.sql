-- One row per person to erase: the id of a lead, an address, or both. What is no address, such as
-- n/a, would name strangers: such a line asks for nobody by it; one row without either stands for
-- all lines that name nobody. A table, so that a list that is gone is missed.
{{ config(materialized='table') }}
{%- set places = ['files', 'tables'] if 'files' in inputs() else [inputs()[0]] %}
with trimmed as (
    {%- for place in places %}
    select
        {{ received_text('lead_id') }} as lead_id,
        lower({{ received_text('email') }}) as email
    from {{ input_table(place, 'erasure_requests') }}
    {{ 'union all' if not loop.last }}
    {%- endfor %}
),

requests as (
    select
        trimmed.lead_id,
        case when {{ email_domain('trimmed.email') }} is not null then trimmed.email end as email
    from trimmed
    where trimmed.lead_id is not null or trimmed.email is not null
)

select
    requests.lead_id,
    requests.email
from requests
group by requests.lead_id, requests.email
