-- One row per scored lead: how to reach it. The one mart with personal data, in a schema of its
-- own.
{{ config(pre_hook="{{ read_email_key() }}") }}
with scored_leads as (select * from {{ ref('scored_leads') }}),

leads as (select * from {{ ref('int_leads') }})

select
    scored_leads.lead_id,
    leads.first_name,
    leads.last_name,
    leads.email,
    {{ keyed_hash('lower(leads.email)') }} as email_key,
    leads.phone,
    leads.email_opt_out,
    leads.owner_id
from scored_leads
inner join leads on scored_leads.lead_id = leads.lead_id
