-- One row per distinct email address: its domain and what kind of address it is.
with leads as (select * from {{ ref('int_leads') }}),

free_email_domains as (select * from {{ ref('free_email_domains') }}),

disposable_email_domains as (select * from {{ ref('disposable_email_domains') }}),

domains as (
    select
        leads.email,
        {{ email_domain('leads.email') }} as email_domain
    from leads
    where leads.email is not null
    group by leads.email
)

select
    domains.email,
    domains.email_domain,
    case
        when domains.email_domain is null then 'invalid'
        when disposable_email_domains.domain is not null then 'disposable'
        when free_email_domains.domain is not null then 'free'
        else 'business'
    end as email_type
from domains
left join disposable_email_domains on domains.email_domain = disposable_email_domains.domain
left join free_email_domains on domains.email_domain = free_email_domains.domain
